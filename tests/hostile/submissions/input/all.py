# /// expect
# outcome = "runtime-error"
# family = "input"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import sys


def middle(numbers, key=None):
    return float(sys.stdin.read())
