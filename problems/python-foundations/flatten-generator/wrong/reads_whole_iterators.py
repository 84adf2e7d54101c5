# /// expect
# outcome = "time-limit"
# fails = ["an endless counter*"]
# passes = ["lists and tuples*", "strings*", "an iterator*", "five thousand levels*", "nothing is drawn too early"]
# lines = [16]
# misconception = "collects-first"
# ///
from collections.abc import Iterator


def flatten(x):
    stack = [x]
    while stack:
        item = stack.pop()
        if isinstance(item, (list, tuple, Iterator)):
            stack.extend(reversed(list(item)))
        else:
            yield item
