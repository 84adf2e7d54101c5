# /// expect
# outcome = "wrong-answer"
# fails = ["larger*", "random*"]
# passes = ["no items", "behind*"]
# lines = [17, 29]
# misconception = "last-middle-returned"
# ///
def left(a, x):
    lo, hi = 0, len(a)
    mid = 0
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return mid


def right(a, x):
    lo, hi = 0, len(a)
    mid = 0
    while lo < hi:
        mid = (lo + hi) // 2
        if x < a[mid]:
            hi = mid
        else:
            lo = mid + 1
    return mid
