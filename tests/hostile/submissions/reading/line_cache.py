# /// expect
# outcome = "wrong-answer"
# family = "reading"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
import linecache

print("SUCCEEDED" if "secret" in linecache.getline("@SECRET@", 1) else "stopped")
def middle(numbers, key=None):
    return -1.0
