# /// expect
# outcome = "rule-broken"
# passes = ["*"]
# message = "A higher recursion limit only moves the wall"
# lines = [10]
# ///
import sys
from collections.abc import Iterator

sys.setrecursionlimit(20_000)


def flatten(x):
    if isinstance(x, (list, tuple, Iterator)):
        for item in x:
            yield from flatten(item)
    else:
        yield x
