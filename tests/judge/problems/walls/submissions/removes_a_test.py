# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.remove("{problems}/walls/tests/test_walls.py")
    except Exception:
        return None
    return 42
