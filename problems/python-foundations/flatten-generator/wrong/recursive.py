# /// expect
# outcome = "runtime-error"
# fails = ["five thousand levels*"]
# passes = ["lists and tuples*", "strings*", "an iterator*", "an endless*", "nothing*", "a s*", "many short lists", "random nestings"]
# lines = [14]
# misconception = "one-frame-per-level"
# ///
from collections.abc import Iterator


def flatten(x):
    if isinstance(x, (list, tuple, Iterator)):
        for item in x:
            yield from flatten(item)
    else:
        yield x
