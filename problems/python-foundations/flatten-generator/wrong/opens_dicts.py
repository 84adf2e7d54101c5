# /// expect
# outcome = "wrong-answer"
# fails = ["leaves that count*", "dictionaries, sets*"]
# passes = ["lists and tuples*", "strings*", "an iterator*", "an endless*", "a single*", "five thousand levels*"]
# lines = [15]
# misconception = "opens-everything"
# ///
from collections.abc import Iterable


def flatten(x):
    pile = [iter([x])]
    while pile:
        for item in pile[-1]:
            if isinstance(item, Iterable) and not isinstance(item, (str, bytes)):
                pile.append(iter(item))
                break
            yield item
        else:
            pile.pop()
