# /// expect
# outcome = "wrong-answer"
# family = "writing"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import os

try:
    os.chmod("@VICTIM_FILE@", 0o640)
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
