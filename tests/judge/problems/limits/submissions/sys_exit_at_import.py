# /// expect
# outcome = "runtime-error"
# passed = 0
# message = "SystemExit"
# ///
import sys

sys.exit(0)


def square(number):
    return number * number
