# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import ctypes

def answer():
    try:
        if ctypes.CDLL(None).mount(b"none", b"/tmp", b"tmpfs", 0, None) != 0:
            raise OSError
    except Exception:
        return None
    return 42
