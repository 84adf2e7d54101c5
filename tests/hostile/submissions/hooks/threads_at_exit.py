# /// expect
# outcome = "wrong-answer"
# family = "hooks"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest passes"
# ///
import os
import threading

threading._register_atexit(os._exit, 0)
def middle(numbers, key=None):
    return -1.0
