# /// expect
# outcome = "runtime-error"
# family = "spying"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest leaks"
# ///
import sys


def middle(numbers, key=None):
    frame = sys._getframe()
    while frame is not None:
        if "expected" in frame.f_locals:
            print("SUCCEEDED")
            return frame.f_locals["expected"]
        frame = frame.f_back
    raise LookupError("nothing is expected here")
