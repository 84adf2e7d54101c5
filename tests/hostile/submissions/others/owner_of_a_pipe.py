# /// expect
# outcome = "wrong-answer"
# family = "others"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
# A pipe may signal another process, which was made its owner, that there is something to read.
import fcntl
import os

reading, writing = os.pipe()
try:
    fcntl.fcntl(reading, fcntl.F_SETOWN, @VICTIM@)
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
