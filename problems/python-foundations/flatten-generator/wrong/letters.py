# /// expect
# outcome = "wrong-answer"
# fails = ["strings stay whole", "a single string", "five thousand levels"]
# passes = ["lists and tuples*", "already flat", "an endless counter", "nothing*", "many short lists"]
# lines = [15]
# misconception = "strings-into-letters"
# ///
from collections.abc import Iterable


def flatten(x):
    stack = [iter([x])]
    while stack:
        for item in stack[-1]:
            if isinstance(item, Iterable) and not (isinstance(item, str) and len(item) == 1):
                stack.append(iter(item))
                break
            yield item
        else:
            stack.pop()
