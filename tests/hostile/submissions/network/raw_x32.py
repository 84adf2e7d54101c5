# /// expect
# outcome = "wrong-answer"
# family = "network"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
found = -1
if platform.machine() == "x86_64":  # the same call under the number of another interface, then under its own
    found = libc.syscall(0x40000000 | 41, 2, 1, 0)
if found < 0:
    found = libc.syscall(41 if platform.machine() == "x86_64" else 198, 2, 1, 0)
if found >= 0:
    os.close(found)
    print("SUCCEEDED")
else:
    print("stopped by", ctypes.get_errno())
def middle(numbers, key=None):
    return -1.0
