# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.memfd_create("x")
    except Exception:
        return None
    return 42
