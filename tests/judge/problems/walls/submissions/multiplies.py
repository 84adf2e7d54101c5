# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import multiprocessing

def answer():
    try:
        multiprocessing.Process(target=print).start()
    except Exception:
        return None
    return 42
