# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.listdir("{problems}/walls/tests")
    except Exception:
        return None
    return 42
