# /// expect
# outcome = "wrong-answer"
# family = "exits"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
# A pipe may tell its owner, by any signal, that there is something to read.
import fcntl
import os
import signal

SET_SIGNAL = 10
reading, writing = os.pipe()
try:
    fcntl.fcntl(reading, SET_SIGNAL, signal.SIGKILL)
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
