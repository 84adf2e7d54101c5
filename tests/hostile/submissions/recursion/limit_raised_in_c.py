# /// expect
# outcome = "runtime-error"
# family = "recursion"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __repr__(self):
        return repr(self)


def middle(numbers, key=None):
    return repr(Deep())
