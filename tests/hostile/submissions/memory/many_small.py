# /// expect
# outcome = "memory-limit"
# family = "memory"
# profile = "both"
# stopped_by = ["limits"]
# control = "off: limits"
# ///
PARTS = [bytes(1000) for _ in range(170_000)]
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
