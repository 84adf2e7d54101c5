# /// expect
# outcome = "wrong-answer"
# fails = ["up and down again", "five thousand levels"]
# passes = ["lists and tuples*", "strings*", "already flat", "nothing at all", "an endless counter", "a single*", "a generator of lists"]
# lines = [22]
# misconception = "fixed-number-of-levels"
# ///
from collections.abc import Iterator

OPEN = (list, tuple, Iterator)


def flatten(x):
    if not isinstance(x, OPEN):
        yield x
        return
    for a in x:
        if isinstance(a, OPEN):
            for b in a:
                if isinstance(b, OPEN):
                    for c in b:
                        yield c
                else:
                    yield b
        else:
            yield a
