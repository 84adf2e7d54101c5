# /// expect
# outcome = "wrong-answer"
# family = "endless"
# profile = "both"
# stopped_by = ["deadline"]
# control = "naive: [middle([1]) for _ in range(20)]"
# ///
import time


def middle(numbers, key=None):
    time.sleep(0.45)  # each call is just within the limit
    return -1.0
