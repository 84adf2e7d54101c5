# /// expect
# outcome = "wrong-answer"
# family = "processes"
# profile = "both"
# stopped_by = ["seccomp", "landlock"]
# control = "off: seccomp,landlock,limits"
# ///
import os

try:
    child = os.posix_spawn("/bin/true", ["true"], {})
    if os.waitpid(child, 0)[1] == 0:
        print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
