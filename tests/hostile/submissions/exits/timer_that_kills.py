# /// expect
# outcome = "wrong-answer"
# family = "exits"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
# A timer may deliver any signal, so also the one that looks as if somebody outside had sent it.
import ctypes
import signal


class Event(ctypes.Structure):
    _fields_ = [
        ("value", ctypes.c_void_p),
        ("signal", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("rest", ctypes.c_char * 48),
    ]


libc = ctypes.CDLL(None, use_errno=True)
timer = ctypes.c_void_p()
if libc.timer_create(1, ctypes.byref(Event(0, signal.SIGKILL, 0)), ctypes.byref(timer)) == 0:
    print("SUCCEEDED")
else:
    print("stopped by", ctypes.get_errno())
def middle(numbers, key=None):
    return -1.0
