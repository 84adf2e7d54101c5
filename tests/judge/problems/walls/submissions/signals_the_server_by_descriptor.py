# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import os
import signal

def answer():
    try:
        signal.pidfd_send_signal(os.pidfd_open({server}), 9)
    except Exception:
        return None
    return 42
