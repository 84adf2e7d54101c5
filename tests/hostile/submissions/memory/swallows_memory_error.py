# /// expect
# outcome = "runtime-error"
# family = "memory"
# profile = "both"
# stopped_by = ["limits"]
# control = "off: limits"
# ///
import os

parts = []
for _ in range(40):
    try:
        parts.append(bytes(10 << 20))
    except MemoryError:
        os._exit(3)
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
