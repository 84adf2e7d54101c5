# /// expect
# outcome = "output-limit"
# family = "output"
# profile = "both"
# stopped_by = ["output"]
# control = "pytest leaks"
# ///
import sys

for _ in range(1000):
    sys.stderr.write("x" * 1000)
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
