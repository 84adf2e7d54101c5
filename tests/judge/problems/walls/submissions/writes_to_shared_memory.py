# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
def answer():
    try:
        open("/dev/shm/etude-was-here", "w").write("x")
    except Exception:
        return None
    return 42
