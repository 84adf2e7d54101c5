# /// expect
# outcome = "wrong-answer"
# family = "others"
# profile = "both"
# stopped_by = ["seccomp", "no-new-privileges"]
# control = "off: seccomp,no-new-privileges"
# ///
import os

try:
    os.setpriority(os.PRIO_PROCESS, @VICTIM@, 19)
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
