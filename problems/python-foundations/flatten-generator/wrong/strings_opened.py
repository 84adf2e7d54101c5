# /// expect
# outcome = "runtime-error"
# fails = ["strings stay whole", "a single string"]
# passes = ["lists and tuples*", "already flat", "an endless counter", "nothing*", "many short lists"]
# lines = [12]
# misconception = "strings-never-end"
# ///
from collections.abc import Iterable


def flatten(x):
    if isinstance(x, Iterable):
        for item in x:
            yield from flatten(item)
    else:
        yield x
