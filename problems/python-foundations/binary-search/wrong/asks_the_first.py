# /// expect
# outcome = "runtime-error"
# fails = ["no items", "random*"]
# passes = ["in front*", "behind*", "a number*", "larger*", "words", "nothing but*", "a sequence of*", "at most*"]
# lines = [9, 22]
# misconception = "first-item-of-none"
# ///
def left(a, x):
    if a[0] >= x:
        return 0
    lo, hi = 1, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def right(a, x):
    if a[0] > x:
        return 0
    lo, hi = 1, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] > x:
            hi = mid
        else:
            lo = mid + 1
    return lo
