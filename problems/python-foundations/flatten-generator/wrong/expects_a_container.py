# /// expect
# outcome = "runtime-error"
# fails = ["a single leaf", "a single string"]
# passes = ["lists and tuples*", "strings*", "an iterator*", "an endless*", "five thousand levels*"]
# line = 13
# lines = [13]
# misconception = "top-must-be-container"
# ///
from collections.abc import Iterator


def flatten(x):
    pile = [iter(x)]
    while pile:
        for item in pile[-1]:
            if isinstance(item, (list, tuple, Iterator)):
                pile.append(iter(item))
                break
            yield item
        else:
            pile.pop()
