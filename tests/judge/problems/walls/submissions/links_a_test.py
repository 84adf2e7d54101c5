# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.symlink("{problems}/walls/solution.py", "/tmp/etude-was-here")
    except Exception:
        return None
    return 42
