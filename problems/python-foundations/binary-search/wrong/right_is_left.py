# /// expect
# outcome = "wrong-answer"
# fails = ["behind*", "larger*", "words", "random*"]
# passes = ["in front*", "a number*", "no items", "at most*"]
# lines = [23]
# misconception = "right-is-left-again"
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
    lo, hi = 0, len(a)
    while hi > lo:
        mid = (lo + hi) // 2
        if x > a[mid]:
            lo = mid + 1
        else:
            hi = mid
    return hi
