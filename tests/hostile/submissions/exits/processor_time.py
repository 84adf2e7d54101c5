# /// expect
# outcome = "wrong-answer"
# family = "exits"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
# Who has used up this limit is killed by the kernel.
import resource

try:
    resource.setrlimit(resource.RLIMIT_CPU, (3600, 3600))
    print("SUCCEEDED")
except (OSError, ValueError) as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
