# /// expect
# outcome = "wrong-answer"
# fails = ["lists and tuples*", "up and down*", "random nestings"]
# passes = ["strings stay*", "already flat", "nothing at all", "nothing but*", "an endless counter", "a single*", "five thousand levels"]
# lines = [15, 18]
# misconception = "level-by-level"
# ///
from collections import deque
from collections.abc import Iterator


def flatten(x):
    waiting = deque([iter([x])])
    while waiting:
        container = waiting.popleft()
        for element in container:
            if isinstance(element, (list, tuple, Iterator)):
                waiting.append(iter(element))
            else:
                yield element
