# /// expect
# outcome = "wrong-answer"
# family = "writing"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
import os

try:
    os.unlink("@VICTIM_FILE@")
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
