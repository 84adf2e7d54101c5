# /// expect
# outcome = "runtime-error"
# family = "spying"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest leaks"
# ///
import sys


def middle(numbers, key=None):
    for name, module in list(sys.modules.items()):
        if name.startswith("test_middle") or "cases" in name:
            print("SUCCEEDED", vars(module).keys())
            return -1.0
    raise LookupError("no test is here")
