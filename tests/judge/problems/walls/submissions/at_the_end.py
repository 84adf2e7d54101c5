# /// expect
# outcome = "runtime-error"
# passed = 0
# ///
import atexit
import os

atexit.register(os._exit, 0)


def answer():
    raise SystemExit(0)
