# /// expect
# outcome = "wrong-answer"
# family = "writing"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
import os

try:
    os.truncate("@VICTIM_FILE@", 0)
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
