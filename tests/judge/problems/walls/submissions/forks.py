# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        if os.fork() == 0:
            os._exit(0)
    except Exception:
        return None
    return 42
