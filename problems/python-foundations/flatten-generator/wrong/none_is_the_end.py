# /// expect
# outcome = "wrong-answer"
# fails = ["leaves that count as false"]
# passes = ["lists and tuples*", "strings*", "an iterator among*", "up and down*", "an endless*", "nothing*", "a single*", "five thousand levels*"]
# lines = [15, 16]
# misconception = "none-taken-for-the-end"
# ///
from collections.abc import Iterator


def flatten(x):
    path = []
    here = iter([x])
    while True:
        item = next(here, None)
        if item is None:
            if not path:
                return
            here = path.pop()
        elif isinstance(item, (list, tuple, Iterator)):
            path.append(here)
            here = iter(item)
        else:
            yield item
