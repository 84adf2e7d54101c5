# /// expect
# outcome = "time-limit"
# family = "endless"
# profile = "both"
# stopped_by = ["deadline"]
# control = "pytest has no verdict"
# ///
import threading


def middle(numbers, key=None):
    lock = threading.Lock()
    with lock, lock:
        return 2.0
