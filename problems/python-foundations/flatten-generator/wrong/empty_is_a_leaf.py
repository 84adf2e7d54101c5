# /// expect
# outcome = "wrong-answer"
# fails = ["an iterator among lists", "nothing at all", "nothing but*", "leaves after*", "no container is left"]
# passes = ["lists and tuples*", "strings*", "already flat", "an endless*", "a single*", "five thousand levels"]
# lines = [17]
# misconception = "empty-container-as-leaf"
# ///
from collections.abc import Iterator


def flatten(x):
    stack = [iter([x])]
    while stack:
        item = next(stack[-1], stack)
        if item is stack:
            stack.pop()
        elif item and isinstance(item, (list, tuple, Iterator)):
            stack.append(iter(item))
        else:
            yield item
