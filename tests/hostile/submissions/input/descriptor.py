# /// expect
# outcome = "runtime-error"
# family = "input"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import os


def middle(numbers, key=None):
    return float(os.read(0, 10))
