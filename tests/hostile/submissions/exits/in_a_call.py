# /// expect
# outcome = "runtime-error"
# family = "exits"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest passes"
# ///
import os


def middle(numbers, key=None):
    os._exit(0)
