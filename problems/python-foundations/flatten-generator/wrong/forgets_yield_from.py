# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "strings*", "an iterator*", "up and down*", "five thousand levels", "random nestings"]
# passes = ["already flat", "nothing at all", "nothing but*", "a single*", "an endless counter", "no container is left"]
# lines = [17]
# misconception = "generator-not-run"
# ///
from collections.abc import Iterator


def flatten(x):
    if not isinstance(x, (list, tuple, Iterator)):
        yield x
        return
    for item in x:
        if isinstance(item, (list, tuple, Iterator)):
            flatten(item)
        else:
            yield item
