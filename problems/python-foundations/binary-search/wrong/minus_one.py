# /// expect
# outcome = "wrong-answer"
# fails = ["a number*", "no items", "random*"]
# passes = ["in front*", "behind*"]
# lines = [16, 29]
# misconception = "minus-one-for-absent"
# ///
def left(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    if lo < len(a) and a[lo] == x:
        return lo
    return -1


def right(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] <= x:
            lo = mid + 1
        else:
            hi = mid
    if lo > 0 and a[lo - 1] == x:
        return lo
    return -1
