# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "already flat", "a single*"]
# lines = [21]
# misconception = "prints-instead-of-giving"
# ///
from collections.abc import Iterator


def flatten(x):
    pile = [iter([x])]
    while len(pile) > 0:
        try:
            item = next(pile[-1])
        except StopIteration:
            pile.pop()
        else:
            if isinstance(item, (list, tuple, Iterator)):
                pile.append(iter(item))
            else:
                print(item)
