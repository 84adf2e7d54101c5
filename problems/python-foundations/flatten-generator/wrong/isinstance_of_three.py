# /// expect
# outcome = "runtime-error"
# fails = ["lists and tuples*", "already flat", "nothing at all", "a single*", "an endless counter"]
# passes = ["nothing is drawn too early"]
# lines = [15]
# misconception = "isinstance-wants-a-tuple"
# ///
import collections.abc


def flatten(x):
    pile = [iter([x])]
    while pile:
        for item in pile[-1]:
            if isinstance(item, list, tuple, collections.abc.Iterator):
                pile.append(iter(item))
                break
            else:
                yield item
        else:
            pile.pop()
