# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
def answer():
    try:
        open("{problems}/walls/solution.py").read()
    except Exception:
        return None
    return 42
