# /// expect
# outcome = "runtime-error"
# failing = ["zero"]
# message = "signal"
# ///
import os


def square(number):
    if number == 0:
        os.abort()
    return number * number
