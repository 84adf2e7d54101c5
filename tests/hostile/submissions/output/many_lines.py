# /// expect
# outcome = "output-limit"
# family = "output"
# profile = "both"
# stopped_by = ["output"]
# control = "pytest leaks"
# ///
for number in range(200_000):
    print("line", number)
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
