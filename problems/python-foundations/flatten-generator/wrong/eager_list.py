# /// expect
# outcome = "time-limit"
# fails = ["an endless*"]
# passes = ["lists and tuples*", "strings*", "an iterator*", "already flat", "a single*", "leaves that*", "many short lists"]
# lines = [16, 17]
# misconception = "collects-first"
# ///
from collections.abc import Iterator


def flatten(x):
    if not isinstance(x, (list, tuple, Iterator)):
        return [x]
    leaves = []
    for item in x:
        leaves += flatten(item)
    return leaves
