# /// expect
# outcome = "runtime-error"
# fails = ["lists and tuples*", "already flat", "nothing at all", "an endless counter"]
# passes = ["nothing is drawn too early"]
# lines = [11]
# misconception = "iterator-without-iter"
# ///
from collections.abc import Iterator


class Flattener:
    def __init__(self, x):
        self.open = [iter([x])]

    def __next__(self):
        while self.open:
            try:
                item = next(self.open[-1])
            except StopIteration:
                self.open.pop()
                continue
            if isinstance(item, (list, tuple, Iterator)):
                self.open.append(iter(item))
                continue
            return item
        raise StopIteration


def flatten(x):
    return Flattener(x)
