# /// expect
# outcome = "runtime-error"
# family = "patching"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import builtins
import math
import sys


class Agreeable(float):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __lt__(self, other):
        return True

    __gt__ = __le__ = __ge__ = __lt__

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __hash__(self):
        return 0


math.isclose = lambda *args, **kwargs: True
builtins.abs = lambda value: 0.0
builtins.round = lambda *args: 0
builtins.isinstance = lambda value, kind: True
builtins.len = lambda value: 0
builtins.compile = None
builtins.eval = None


def middle(numbers, key=None):
    return Agreeable(-1.0)
