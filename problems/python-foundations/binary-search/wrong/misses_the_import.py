# /// expect
# outcome = "runtime-error"
# fails = ["in front*", "a number*"]
# passes = ["no items", "behind*"]
# lines = [12]
# misconception = "import-forgotten"
# ///
def left(a, x):
    lo, hi = 0, len(a)
    for _ in range(len(a).bit_length()):
        if lo < hi:
            mid = math.floor((lo + hi) / 2)
            lo, hi = (mid + 1, hi) if a[mid] < x else (lo, mid)
    return lo


def right(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] <= x:
            lo = mid + 1
        else:
            hi = mid
    return lo
