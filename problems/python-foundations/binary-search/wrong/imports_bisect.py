# /// expect
# outcome = "rule-broken"
# message = "ready made"
# lines = [6]
# ///
from bisect import bisect_left, bisect_right


def left(a, x):
    return bisect_left(a, x)


def right(a, x):
    return bisect_right(a, x)
