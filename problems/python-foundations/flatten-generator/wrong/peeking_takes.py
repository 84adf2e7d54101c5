# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "strings*", "already flat", "an endless counter", "random nestings"]
# passes = ["nothing at all", "nothing is drawn too early"]
# lines = [19]
# misconception = "peeking-takes-the-first"
# ///
from collections.abc import Iterator


def flatten(x):
    if not isinstance(x, (list, tuple, Iterator)):
        yield x
        return
    nothing = object()
    opened = [iter(x)]
    while opened:
        place = opened.pop()
        if next(place, nothing) is nothing:
            continue  # an empty one
        for item in place:
            if isinstance(item, (list, tuple, Iterator)):
                opened.append(place)
                opened.append(iter(item))
                break
            yield item
