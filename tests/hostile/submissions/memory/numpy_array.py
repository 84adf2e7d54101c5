# /// expect
# outcome = "memory-limit"
# family = "memory"
# profile = "numpy"
# stopped_by = ["limits"]
# control = "off: limits"
# ///
import numpy as np

BLOCK = np.ones(25_000_000)
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
