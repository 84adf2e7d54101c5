# /// expect
# outcome = "wrong-answer"
# fails = ["larger than everything", "random*"]
# passes = ["in front*", "behind*", "a number*"]
# lines = [18]
# misconception = "last-index-for-the-end"
# ///
def left(a, x):
    return search(a, lambda item: item < x)


def right(a, x):
    return search(a, lambda item: item <= x)


def search(a, is_small):
    lo = 0
    hi = max(len(a) - 1, 0)
    while lo < hi:
        mid = (lo + hi) // 2
        if is_small(a[mid]):
            lo = mid + 1
        else:
            hi = mid
    return lo
