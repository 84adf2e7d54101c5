# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "strings*", "an iterator*", "up and down*", "nothing but*", "five thousand levels", "random nestings"]
# passes = ["already flat", "nothing at all", "a single*", "an endless counter"]
# lines = [17]
# misconception = "yields-the-generator"
# ///
from collections.abc import Iterator


def flatten(x):
    if not isinstance(x, (list, tuple, Iterator)):
        yield x
        return
    for item in x:
        if isinstance(item, (list, tuple, Iterator)):
            yield flatten(item)
        else:
            yield item
