# /// expect
# outcome = "runtime-error"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "pytest has no verdict"
# ///
import os


class Evil(Exception):
    def __str__(self):
        os._exit(0)

    __repr__ = __str__


def middle(numbers, key=None):
    raise Evil
