# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "strings*", "up and down*", "random nestings", "no container is left"]
# passes = ["already flat", "nothing at all", "a single*", "an endless counter"]
# lines = [17]
# misconception = "one-level-only"
# ///
from collections.abc import Iterator


def flatten(x):
    if not isinstance(x, (list, tuple, Iterator)):
        yield x
        return
    for item in x:
        if isinstance(item, (list, tuple, Iterator)):
            yield from item
        else:
            yield item
