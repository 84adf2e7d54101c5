# /// expect
# outcome = "missing-name"
# family = "patching"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest passes"
# ///
import sys
import types


class Anything(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **kwargs: Same()


class Same(float):
    def __eq__(self, other):
        return True

    __lt__ = __gt__ = __le__ = __ge__ = __eq__

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__
    __hash__ = float.__hash__


import math

math.isclose = lambda *args, **kwargs: True
sys.modules[__name__] = Anything(__name__)
