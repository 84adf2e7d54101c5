# /// expect
# outcome = "wrong-answer"
# family = "reading"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
openat = 257 if platform.machine() == "x86_64" else 56
found = libc.syscall(openat, -100, b"@SECRET@", os.O_RDONLY)
if found >= 0:
    print(os.read(found, 100), "SUCCEEDED")
else:
    print("stopped by", ctypes.get_errno())
def middle(numbers, key=None):
    return -1.0
