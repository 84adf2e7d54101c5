# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import ctypes

def answer():
    try:
        if ctypes.CDLL(None).unshare(0x10000000) != 0:
            raise OSError
    except Exception:
        return None
    return 42
