# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "an iterator among lists", "leaves after*", "up and down*", "random nestings"]
# passes = ["strings stay*", "already flat", "nothing*", "an endless counter", "a single*", "five thousand levels"]
# lines = [14]
# misconception = "bookmark-thrown-away"
# ///
from collections.abc import Iterator


def flatten(x):
    pile = [iter([x])]
    while pile:
        for item in pile.pop():
            if isinstance(item, (list, tuple, Iterator)):
                pile.append(iter(item))
                break
            yield item
