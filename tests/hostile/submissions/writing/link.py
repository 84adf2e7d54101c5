# /// expect
# outcome = "wrong-answer"
# family = "writing"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
import os

try:
    os.symlink("@SECRET@", "@FOLDER@/link")
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
