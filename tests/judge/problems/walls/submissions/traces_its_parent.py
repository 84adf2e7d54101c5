# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import ctypes
import os

def answer():
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.ptrace(16, os.getppid(), 0, 0) != 0:
            raise OSError
    except Exception:
        return None
    return 42
