# /// expect
# outcome = "missing-name"
# message = "flatten"
# lines = [9]
# ///
from collections.abc import Iterator


def flaten(x):
    pile = [iter([x])]
    while pile:
        for item in pile[-1]:
            if isinstance(item, (list, tuple, Iterator)):
                pile.append(iter(item))
                break
            yield item
        else:
            pile.pop()
