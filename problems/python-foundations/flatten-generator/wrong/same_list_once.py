# /// expect
# outcome = "wrong-answer"
# fails = ["one list in several places"]
# passes = ["strings*", "already flat", "an endless counter", "a single*", "five thousand levels*", "the lists are left*"]
# lines = [20, 21]
# misconception = "same-list-only-once"
# ///
from collections.abc import Iterator


def flatten(x):
    seen = []
    work = [iter([x])]
    while work:
        for item in work[-1]:
            if not isinstance(item, (list, tuple, Iterator)):
                yield item
                continue
            if isinstance(item, list):
                if any(item is other for other in seen[-20:]):
                    continue
                seen.append(item)
            work.append(iter(item))
            break
        else:
            work.pop()
