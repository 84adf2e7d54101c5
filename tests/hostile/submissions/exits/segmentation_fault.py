# /// expect
# outcome = "runtime-error"
# family = "exits"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import ctypes


def middle(numbers, key=None):
    ctypes.string_at(0)
