# /// expect
# outcome = "wrong-answer"
# fails = ["strings stay whole", "leaves that count as false", "every leaf*"]
# passes = ["lists and tuples*", "an iterator*", "up and down again", "an endless counter", "nothing*", "five thousand levels"]
# lines = [14, 19]
# misconception = "falsy-leaf-lost"
# ///
from collections.abc import Iterator


def flatten(x):
    pile = [iter([x])]
    while pile:
        item = next(pile[-1], None)
        if item is None:
            pile.pop()
        elif isinstance(item, (list, tuple, Iterator)):
            pile.append(iter(item))
        elif item:
            yield item
