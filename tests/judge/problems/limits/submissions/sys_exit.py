# /// expect
# outcome = "runtime-error"
# failing = ["zero"]
# message = "SystemExit"
# place = [12, 9]
# ///
import sys


def square(number):
    if number == 0:
        sys.exit()
    return number * number
