# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.chroot("/tmp")
    except Exception:
        return None
    return 42
