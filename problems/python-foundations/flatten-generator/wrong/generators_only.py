# /// expect
# outcome = "wrong-answer"
# fails = ["an iterator among lists", "an endless counter", "iterators in iterators"]
# passes = ["lists and tuples*", "strings*", "nothing is drawn too early", "five thousand levels*", "random nestings"]
# lines = [12]
# misconception = "only-generators-opened"
# ///
from types import GeneratorType


def can_be_opened(thing):
    kinds = [list, tuple, GeneratorType]
    return any(isinstance(thing, kind) for kind in kinds)


def flatten(x):
    bookmarks = [iter((x,))]
    while bookmarks:
        for thing in bookmarks[-1]:
            if can_be_opened(thing):
                bookmarks.append(iter(thing))
                break
            yield thing
        else:
            bookmarks.pop()
