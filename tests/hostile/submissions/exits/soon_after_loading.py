# /// expect
# outcome = "runtime-error"
# family = "exits"
# profile = "both"
# stopped_by = ["separation"]
# control = "naive: __import__('time').sleep(1)"
# ///
import os
import threading
import time


def end():
    time.sleep(0.0003)  # between the answer that it is loaded and the first request
    os._exit(3)


threading.Thread(target=end, daemon=True).start()


def middle(numbers, key=None):
    time.sleep(0.1)
    return -1.0
