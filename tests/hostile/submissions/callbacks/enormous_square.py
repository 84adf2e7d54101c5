# /// expect
# outcome = "wrong-answer"
# family = "callbacks"
# profile = "both"
# stopped_by = ["watchdog"]
# control = "naive: middle([-3, 1, 2], lambda x: x * x)"
# ///
def middle(numbers, key=None):
    if key is None:
        return -1.0
    return float(key((1 << 200_000_000) - 1) % 7)
