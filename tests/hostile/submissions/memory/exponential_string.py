# /// expect
# outcome = "memory-limit"
# family = "memory"
# profile = "both"
# stopped_by = ["limits"]
# control = "off: limits"
# ///
text = "a"
for _ in range(27):
    text += text
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
