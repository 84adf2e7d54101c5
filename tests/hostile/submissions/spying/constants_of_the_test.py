# /// expect
# outcome = "runtime-error"
# family = "spying"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest leaks"
# ///
import sys


def middle(numbers, key=None):
    frame = sys._getframe(1)
    numbers = [each for each in frame.f_code.co_consts if isinstance(each, float)]
    if numbers:
        print("SUCCEEDED", frame.f_code.co_name)
        return numbers[0]
    raise LookupError("nothing is expected here")
