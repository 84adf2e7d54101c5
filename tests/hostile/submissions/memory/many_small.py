# /// expect
# outcome = "memory-limit"
# family = "memory"
# profile = "both"
# stopped_by = ["limits"]
# control = "off: limits"
# ///
PARTS = [float(i) for i in range(9_000_000)]
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
