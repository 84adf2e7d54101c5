# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "strings*", "already flat", "up and down*", "random nestings"]
# passes = ["nothing at all", "nothing but*", "a single*", "five thousand levels"]
# lines = [16]
# misconception = "last-comes-first"
# ///
from collections.abc import Iterator


def flatten(x):
    stack = [x]
    while stack:
        item = stack.pop()
        if isinstance(item, (list, tuple, Iterator)):
            stack.extend(item)
        else:
            yield item
