# /// expect
# outcome = "wrong-answer"
# family = "processes"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)
arguments = struct.pack("8Q", 0, 0, 0, 0, 17, 0, 0, 0)
child = libc.syscall(435, arguments, len(arguments))
if child == 0:
    os._exit(0)
if child > 0:
    os.waitpid(child, 0)
    print("SUCCEEDED")
else:
    print("stopped by", ctypes.get_errno())
def middle(numbers, key=None):
    return -1.0
