# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
def answer():
    try:
        open("/etc/passwd").read()
    except Exception:
        return None
    return 42
