# /// expect
# outcome = "wrong-answer"
# family = "others"
# profile = "both"
# stopped_by = ["seccomp", "landlock"]
# control = "off: seccomp,landlock"
# ///
import os
import signal

try:
    signal.pidfd_send_signal(os.pidfd_open(@VICTIM@), signal.SIGTERM)
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
