# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.listdir("/")
    except Exception:
        return None
    return 42
