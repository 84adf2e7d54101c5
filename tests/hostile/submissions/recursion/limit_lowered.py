# /// expect
# outcome = "runtime-error"
# family = "recursion"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import sys

sys.setrecursionlimit(sys.getrecursionlimit() + 1)


def middle(numbers, key=None):
    for limit in range(5, 200):
        try:
            sys.setrecursionlimit(limit)
            break
        except RecursionError:
            continue
    return -1.0
