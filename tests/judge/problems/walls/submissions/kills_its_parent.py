# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.kill(os.getppid(), 9)
    except Exception:
        return None
    return 42
