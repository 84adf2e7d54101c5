# /// expect
# outcome = "runtime-error"
# family = "spying"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest leaks"
# ///
import inspect
import sys


def middle(numbers, key=None):
    caller = sys._getframe(1)
    text = inspect.getsource(caller)
    if "expected" not in text:
        raise LookupError("no test is here")
    print("SUCCEEDED", text)
    return -1.0
