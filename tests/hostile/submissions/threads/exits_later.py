# /// expect
# outcome = "runtime-error"
# family = "threads"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest passes"
# ///
import os
import threading
import time


def later():
    time.sleep(0.02)
    os._exit(0)


def middle(numbers, key=None):
    threading.Thread(target=later, daemon=True).start()
    time.sleep(0.3)
    return -1.0
