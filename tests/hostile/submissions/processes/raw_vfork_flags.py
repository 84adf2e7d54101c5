# /// expect
# outcome = "wrong-answer"
# family = "processes"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
clone = 56 if platform.machine() == "x86_64" else 220
child = libc.syscall(clone, 17, None, None, None, None)
if child == 0:
    os._exit(0)
if child > 0:
    os.waitpid(child, 0)
    print("SUCCEEDED")
else:
    print("stopped by", ctypes.get_errno())
def middle(numbers, key=None):
    return -1.0
