# /// expect
# outcome = "time-limit"
# fails = ["in front*", "larger than everything"]
# passes = ["no items"]
# lines = [13]
# misconception = "stands-still"
# ///
def left(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid
        else:
            hi = mid
    return lo


def right(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if not x < a[mid]:
            lo = mid + 1
        else:
            hi = mid
    return lo
