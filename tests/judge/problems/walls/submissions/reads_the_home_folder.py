# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os

def answer():
    try:
        os.listdir(os.path.expanduser("~"))
    except Exception:
        return None
    return 42
