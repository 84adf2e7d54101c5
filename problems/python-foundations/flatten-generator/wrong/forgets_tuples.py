# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "strings*", "leaves after*", "no container is left"]
# passes = ["already flat", "up and down again", "an endless counter", "a single*", "five thousand levels"]
# lines = [19]
# misconception = "tuples-forgotten"
# ///
from collections.abc import Iterator


def flatten(x):
    pile = [iter([x])]
    while pile:
        try:
            item = next(pile[-1])
        except StopIteration:
            pile.pop()
            continue
        if isinstance(item, list) or isinstance(item, Iterator):
            pile.append(iter(item))
        else:
            yield item
