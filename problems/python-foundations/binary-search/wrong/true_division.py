# /// expect
# outcome = "runtime-error"
# fails = ["in front*", "behind*", "larger*"]
# passes = ["no items"]
# lines = [19]
# misconception = "middle-is-a-float"
# ///
def left(a, x):
    return find(a, x, strict=True)


def right(a, x):
    return find(a, x, strict=False)


def find(a, x, strict):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = lo + (hi - lo) / 2
        smaller = a[mid] < x if strict else a[mid] <= x
        if smaller:
            lo = mid + 1
        else:
            hi = mid
    return lo
