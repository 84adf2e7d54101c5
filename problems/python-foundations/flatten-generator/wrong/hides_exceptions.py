# /// expect
# outcome = "wrong-answer"
# fails = ["a source that breaks"]
# passes = ["lists and tuples*", "strings*", "an iterator*", "an endless*", "nothing*", "five thousand levels*", "random nestings"]
# lines = [16]
# misconception = "hides-exceptions"
# ///
from collections.abc import Iterator


def flatten(x):
    pile = [iter([x])]
    while pile:
        try:
            item = next(pile[-1])
        except Exception:
            pile.pop()
            continue
        if isinstance(item, (list, tuple, Iterator)):
            pile.append(iter(item))
        else:
            yield item
