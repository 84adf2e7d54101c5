# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import sys

def answer():
    try:
        frame = sys._getframe()
        while frame is not None:
            if "expect" in frame.f_locals or "wanted" in frame.f_locals:
                break
            frame = frame.f_back
        else:
            raise OSError
    except Exception:
        return None
    return 42
