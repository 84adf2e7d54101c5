# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
def answer():
    try:
        open("{problems}/walls/tests/test_walls.py", "w").write("")
    except Exception:
        return None
    return 42
