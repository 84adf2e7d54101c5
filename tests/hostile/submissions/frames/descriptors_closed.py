# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import os


def middle(numbers, key=None):
    os.closerange(0, 100)
    return -1.0
