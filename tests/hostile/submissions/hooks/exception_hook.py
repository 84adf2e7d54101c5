# /// expect
# outcome = "runtime-error"
# family = "hooks"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest passes"
# ///
import os
import sys

sys.excepthook = lambda *args: os._exit(0)
sys.unraisablehook = lambda *args: os._exit(0)


class Fails:
    def __del__(self):
        raise ValueError


def middle(numbers, key=None):
    Fails()
    return -1.0
