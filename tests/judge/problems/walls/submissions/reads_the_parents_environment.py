# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        open(f"/proc/{os.getppid()}/environ").read()
    except Exception:
        return None
    return 42
