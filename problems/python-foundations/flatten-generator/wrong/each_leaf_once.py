# /// expect
# outcome = "wrong-answer"
# fails = ["leaves that count*", "a generator of lists", "one list in several*"]
# passes = ["lists and tuples*", "strings*", "already flat", "nothing*", "an endless counter", "a single*", "up and down*"]
# lines = [24]
# misconception = "equal-leaves-once"
# ///
from collections.abc import Iterator


def flatten(x):
    given = set()
    levels = [iter([x])]
    while levels:
        try:
            thing = next(levels[-1])
        except StopIteration:
            levels.pop()
            continue
        if isinstance(thing, (list, tuple, Iterator)):
            levels.append(iter(thing))
            continue
        name = repr(thing) if isinstance(thing, (dict, set)) else thing
        if name not in given:
            given.add(name)
            yield thing
