# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
def answer():
    try:
        open(f"/proc/{server}/mem", "rb")
    except Exception:
        return None
    return 42
