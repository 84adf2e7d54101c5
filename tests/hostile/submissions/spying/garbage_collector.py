# /// expect
# outcome = "runtime-error"
# family = "spying"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest leaks"
# ///
import gc
import types


def middle(numbers, key=None):
    for found in gc.get_objects():
        if isinstance(found, types.FunctionType) and found.__name__ == "test_equal":
            print("SUCCEEDED", found.__code__.co_consts)
            return 3.0
    raise LookupError("no test is here")
