# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.chmod("{problems}/walls/solution.py", 0o777)
    except Exception:
        return None
    return 42
