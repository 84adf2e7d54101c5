# /// expect
# outcome = "wrong-answer"
# family = "reading"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
import os

try:
    open(f"/proc/{os.getppid()}/status").read()
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
