# /// expect
# outcome = "time-limit"
# fails = ["a sequence of*"]
# passes = ["in front*", "behind*", "a number*", "no items", "larger*", "words", "nothing but*", "at most*", "random*"]
# lines = [11, 22]
# misconception = "middle-of-floats"
# ///
def left(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = int((lo + hi) / 2)
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def right(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = int(lo + (hi - lo) / 2)
        if a[mid] <= x:
            lo = mid + 1
        else:
            hi = mid
    return lo
