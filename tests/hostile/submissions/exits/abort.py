# /// expect
# outcome = "runtime-error"
# family = "exits"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import os


def middle(numbers, key=None):
    os.abort()
