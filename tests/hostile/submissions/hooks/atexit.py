# /// expect
# outcome = "wrong-answer"
# family = "hooks"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest passes"
# ///
import atexit
import os

atexit.register(os._exit, 0)
def middle(numbers, key=None):
    return -1.0
