# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import resource

def answer():
    try:
        resource.prlimit({server}, resource.RLIMIT_NOFILE, (0, 0))
    except Exception:
        return None
    return 42
