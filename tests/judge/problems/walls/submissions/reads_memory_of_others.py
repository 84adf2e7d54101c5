# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        for pid in range(2, os.getpid()):
            try:
                open(f"/proc/{pid}/mem", "rb")
                break
            except OSError:
                pass
        else:
            raise OSError
    except Exception:
        return None
    return 42
