# /// expect
# outcome = "memory-limit"
# family = "memory"
# profile = "both"
# stopped_by = ["limits"]
# control = "off: limits"
# ///
BLOCK = bytes(400 << 20)
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
