# /// expect
# outcome = "runtime-error"
# family = "exits"
# profile = "both"
# stopped_by = ["separation"]
# control = "naive: middle([1])"
# ///
import sys


def middle(numbers, key=None):
    sys.exit(0)
