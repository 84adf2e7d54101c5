"""The same loop twice; only the question differs."""


def left(a, x):
    lo, hi = 0, len(a)
    while lo != hi:
        mid = lo + (hi - lo) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def right(a, x):
    lo, hi = 0, len(a)
    while lo != hi:
        mid = lo + (hi - lo) // 2
        if a[mid] <= x:
            lo = mid + 1
        else:
            hi = mid
    return hi
