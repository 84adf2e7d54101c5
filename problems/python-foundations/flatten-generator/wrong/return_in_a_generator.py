# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "strings stay*", "up and down*", "random nestings"]
# passes = ["already flat", "nothing at all", "a single*", "an endless counter"]
# lines = [19]
# misconception = "return-ends-the-generator"
# ///
from collections.abc import Iterator


def flatten(x):
    is_container = isinstance(x, (list, tuple, Iterator))
    if not is_container:
        yield x
    elif is_container:
        for element in x:
            inside = flatten(element)
            if isinstance(element, (list, tuple, Iterator)):
                return inside
            yield element
