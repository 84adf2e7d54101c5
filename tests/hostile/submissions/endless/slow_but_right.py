# /// expect
# outcome = "time-limit"
# family = "endless"
# profile = "both"
# stopped_by = ["deadline"]
# control = "naive: [middle([1]) for _ in range(20)]"
# passes = 12
# ///
import statistics
import time


def middle(numbers, key=None):
    time.sleep(0.45)  # each call is just within the limit, the inputs of a property together are not
    return float(statistics.median(map(key, numbers) if key else numbers))
