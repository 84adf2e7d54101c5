# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
def answer():
    try:
        open("/tmp/etude-was-here", "w").write("x")
    except Exception:
        return None
    return 42
