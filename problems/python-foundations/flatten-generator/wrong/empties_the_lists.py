# /// expect
# outcome = "wrong-answer"
# fails = ["one list in several places", "random nestings"]
# passes = ["strings stay*", "already flat", "nothing at all", "an endless counter", "a single*", "five thousand levels"]
# lines = [19, 29]
# misconception = "empties-the-lists"
# ///
from collections.abc import Iterator


def flatten(x):
    stack = [[x]]
    while stack:
        current = stack[-1]
        if isinstance(current, list):
            if not current:
                stack.pop()
                continue
            item = current.pop(0)
        else:
            try:
                item = next(current)
            except StopIteration:
                stack.pop()
                continue
        if isinstance(item, tuple):
            stack.append(iter(item))
        elif isinstance(item, (list, Iterator)):
            stack.append(item)
        else:
            yield item
