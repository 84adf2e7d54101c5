# /// expect
# outcome = "output-limit"
# family = "output"
# profile = "both"
# stopped_by = ["output"]
# control = "pytest leaks"
# ///
print("x" * 5_000_000)
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
