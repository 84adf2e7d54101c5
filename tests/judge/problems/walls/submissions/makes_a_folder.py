# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.mkdir("/tmp/etude-was-here")
    except Exception:
        return None
    return 42
