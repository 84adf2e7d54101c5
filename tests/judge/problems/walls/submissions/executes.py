# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.execv("/bin/true", ["true"])
    except Exception:
        return None
    return 42
