# /// expect
# outcome = "wrong-answer"
# family = "writing"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import os

try:
    os.close(os.memfd_create("kept"))
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
