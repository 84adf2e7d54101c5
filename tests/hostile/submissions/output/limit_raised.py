# /// expect
# outcome = "output-limit"
# family = "output"
# profile = "both"
# stopped_by = ["output"]
# control = "pytest leaks"
# ///
import sys

sys.stdout.limit = 1 << 40
sys.stdout.exceeded = False
for _ in range(1000):
    print("x" * 1000)
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
