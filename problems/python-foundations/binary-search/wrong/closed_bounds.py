# /// expect
# outcome = "runtime-error"
# fails = ["larger*", "no items", "random*"]
# passes = ["in front*", "behind*"]
# lines = [10, 11, 22, 23]
# misconception = "one-step-too-far"
# ///
def left(a, x):
    lo = 0
    hi = len(a)
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return lo


def right(a, x):
    lo = 0
    hi = len(a)
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] > x:
            hi = mid - 1
        else:
            lo = mid + 1
    return lo
