# /// expect
# outcome = "runtime-error"
# fails = ["lists and tuples*", "already flat", "a single*", "an endless counter"]
# passes = ["nothing is drawn too early"]
# lines = [19]
# misconception = "iterator-lives-in-abc"
# ///
import collections


def flatten(x):
    iterators = [iter([x])]
    while iterators != []:
        try:
            item = next(iterators[-1])
        except StopIteration:
            del iterators[-1]
            continue
        container = isinstance(item, list) or isinstance(item, tuple) or isinstance(item, collections.Iterator)
        if container:
            iterators.append(iter(item))
        else:
            yield item
