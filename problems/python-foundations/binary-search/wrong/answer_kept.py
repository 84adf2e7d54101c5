# /// expect
# outcome = "wrong-answer"
# fails = ["in front*", "behind*", "larger*", "random*"]
# passes = ["no items"]
# lines = [15, 17, 27, 29]
# misconception = "recursion-keeps-its-answer"
# ///
def left(a, x, lo=0, hi=None):
    if hi is None:
        hi = len(a)
    if lo == hi:
        return lo
    mid = (lo + hi) // 2
    if a[mid] < x:
        left(a, x, mid + 1, hi)
    else:
        left(a, x, lo, mid)


def right(a, x, lo=0, hi=None):
    if hi is None:
        hi = len(a)
    if lo == hi:
        return lo
    mid = (lo + hi) // 2
    if a[mid] <= x:
        right(a, x, mid + 1, hi)
    else:
        right(a, x, lo, mid)
