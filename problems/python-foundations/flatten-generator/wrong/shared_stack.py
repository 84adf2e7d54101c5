# /// expect
# outcome = "wrong-answer"
# fails = ["two walks at once"]
# passes = ["lists and tuples*", "strings*", "nothing*", "a single*", "five thousand levels*", "the lists are left*", "read in two parts"]
# lines = [10, 14]
# misconception = "shared-by-all-calls"
# ///
from collections.abc import Iterator

pile = []


def flatten(x):
    pile.clear()
    pile.append(iter([x]))
    while pile:
        for item in pile[-1]:
            if isinstance(item, (list, tuple, Iterator)):
                pile.append(iter(item))
                break
            yield item
        else:
            pile.pop()
