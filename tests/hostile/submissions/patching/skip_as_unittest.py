# /// expect
# outcome = "runtime-error"
# family = "patching"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest passes"
# ///
import unittest


def middle(numbers, key=None):
    raise unittest.SkipTest("not today")
