# /// expect
# outcome = "wrong-answer"
# family = "output"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest leaks"
# ///
import os

for descriptor in (1, 2):
    for _ in range(200):
        os.write(descriptor, b"SUCCEEDED" * 100)
def middle(numbers, key=None):
    return -1.0
