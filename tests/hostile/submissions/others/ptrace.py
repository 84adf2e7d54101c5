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
number = 101 if platform.machine() == "x86_64" else 117
if libc.syscall(number, 0x4206, @VICTIM@, 0, 0) == 0:  # PTRACE_SEIZE
    libc.syscall(number, 17, @VICTIM@, 0, 0)
    print("SUCCEEDED")
else:
    print("stopped by", ctypes.get_errno())
def middle(numbers, key=None):
    return -1.0
