# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.kill(-1, 15)
    except Exception:
        return None
    return 42
