# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import os


def middle(numbers, key=None):
    for descriptor in range(1, 20):
        try:
            os.dup2(0, descriptor)
        except OSError:
            pass
    return -1.0
