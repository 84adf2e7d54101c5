# /// expect
# outcome = "wrong-answer"
# family = "reading"
# profile = "both"
# stopped_by = ["environment"]
# control = "pytest leaks"
# ///
import os

print("SUCCEEDED" if "of the environment" in os.environ.get("HOSTILE_TOKEN", "") else "stopped")
def middle(numbers, key=None):
    return -1.0
