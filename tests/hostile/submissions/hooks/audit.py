# /// expect
# outcome = "runtime-error"
# family = "hooks"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest passes"
# ///
import os
import sys


def middle(numbers, key=None):
    sys.addaudithook(lambda *args: os._exit(0))
    compile("1", "x", "eval")
    return -1.0
