# /// expect
# outcome = "wrong-answer"
# family = "others"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import resource

try:
    resource.prlimit(@VICTIM@, resource.RLIMIT_CORE, (0, 0))
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
