# /// expect
# outcome = "wrong-answer"
# family = "others"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
if libc.unshare(0x00000400) == 0 and libc.unshare(0x10000000) == 0:  # files, users
    print("SUCCEEDED")
else:
    print("stopped by", ctypes.get_errno())
def middle(numbers, key=None):
    return -1.0
