# /// expect
# outcome = "runtime-error"
# fails = ["lists and tuples*", "already flat", "nothing at all", "a single*"]
# passes = ["an endless counter", "nothing is drawn too early", "nothing is drawn too far"]
# lines = [14]
# misconception = "end-not-expected"
# ///
from collections.abc import Iterator


def flatten(x):
    stack = [iter([x])]
    while stack:
        item = next(stack[-1])
        if item is None and len(stack) > 1:
            stack.pop()
        elif isinstance(item, (list, tuple, Iterator)):
            stack.append(iter(item))
        else:
            yield item
