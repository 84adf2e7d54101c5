# /// expect
# outcome = "wrong-answer"
# family = "others"
# profile = "both"
# stopped_by = ["seccomp", "landlock", "no-new-privileges"]
# control = "off: seccomp,landlock,no-new-privileges"
# ///
import ctypes
import platform

libc = ctypes.CDLL(None, use_errno=True)
number = 310 if platform.machine() == "x86_64" else 270


class Range(ctypes.Structure):
    _fields_ = [("start", ctypes.c_void_p), ("length", ctypes.c_size_t)]


buffer = ctypes.create_string_buffer(16)
here, there = Range(ctypes.addressof(buffer), 16), Range(@VICTIM_ADDRESS@, 16)
if libc.syscall(number, @VICTIM@, ctypes.byref(here), 1, ctypes.byref(there), 1, 0) > 0:
    print("SUCCEEDED")
else:
    print("stopped by", ctypes.get_errno())
def middle(numbers, key=None):
    return -1.0
