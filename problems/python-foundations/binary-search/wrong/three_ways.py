# /// expect
# outcome = "wrong-answer"
# fails = ["at most*different*"]
# passes = ["in front*", "behind*", "a number*", "no items", "larger*", "words", "nothing but*", "a sequence of*", "random*", "at most*equal items"]
# lines = [12, 25]
# misconception = "two-questions-a-step"
# ///
def left(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] == x:
            hi = mid
        elif a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def right(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] == x:
            lo = mid + 1
        elif a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo
