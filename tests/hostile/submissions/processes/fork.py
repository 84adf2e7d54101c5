# /// expect
# outcome = "wrong-answer"
# family = "processes"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import os

try:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
