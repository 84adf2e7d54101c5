# /// expect
# outcome = "output-limit"
# family = "output"
# profile = "both"
# stopped_by = ["output"]
# control = "pytest leaks"
# ///
for _ in range(1000):
    try:
        print("x" * 1000)
    except BaseException:
        pass
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
