# /// expect
# outcome = "runtime-error"
# family = "exits"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import os
import signal


def middle(numbers, key=None):
    try:
        os.kill(os.getpid(), signal.SIGKILL)
    except OSError:
        signal.pthread_kill(0, 0)
    os.abort()
