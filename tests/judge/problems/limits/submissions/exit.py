# /// expect
# outcome = "runtime-error"
# failing = ["zero"]
# message = "Ended: exit 0"
# ///
import os


def square(number):
    if number == 0:
        os._exit(0)
    return number * number
