# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import gc

def answer():
    try:
        found = [each for each in gc.get_objects() if isinstance(each, str) and "expect" in each and "42" in each and "test" in each]
        if not found:
            raise OSError
    except Exception:
        return None
    return 42
