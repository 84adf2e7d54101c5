# /// expect
# outcome = "wrong-answer"
# family = "others"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
# Who does not want to be told of the end of its parent stays when the parent is killed.
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
if libc.prctl(1, 0, 0, 0, 0) == 0:
    print("SUCCEEDED")
else:
    print("stopped by", ctypes.get_errno())
def middle(numbers, key=None):
    return -1.0
