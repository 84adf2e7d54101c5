# /// expect
# outcome = "runtime-error"
# fails = ["nothing is drawn too far"]
# passes = ["lists and tuples*", "strings*", "an endless counter", "five thousand levels*", "nothing at all", "nothing is drawn too early", "a single*"]
# lines = [29, 30]
# misconception = "reads-one-ahead"
# ///
from collections.abc import Iterator

END = object()


def leaves_of(x):
    stack = [iter([x])]
    while stack:
        item = next(stack[-1], END)
        if item is END:
            stack.pop()
        elif isinstance(item, (list, tuple, Iterator)):
            stack.append(iter(item))
        else:
            yield item


def flatten(x):
    leaves = leaves_of(x)
    current = next(leaves, END)
    while current is not END:
        following = next(leaves, END)
        yield current
        current = following
