# /// expect
# outcome = "memory-limit"
# family = "memory"
# profile = "both"
# stopped_by = ["limits"]
# control = "off: limits"
# ///
def middle(numbers, key=None):
    block = bytes(400 << 20)
    print("SUCCEEDED")
    return -1.0
