# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        if os.system("true") != 0:
            raise OSError
    except Exception:
        return None
    return 42
