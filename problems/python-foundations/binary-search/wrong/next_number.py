# /// expect
# outcome = "runtime-error"
# fails = ["words"]
# passes = ["in front*", "behind*", "a number*", "no items", "larger*", "a sequence of*", "nothing but*", "at most*", "random*"]
# lines = [20]
# misconception = "next-number-up"
# ///
def left(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def right(a, x):
    return left(a, x + 1)
