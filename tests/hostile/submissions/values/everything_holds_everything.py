# /// expect
# outcome = "runtime-error"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: repr(value)"
# ///
from collections import deque


def middle(numbers, key=None):
    lists = [[] for _ in range(30)]
    for each in lists:
        each.extend(lists)
    return deque([lists])
