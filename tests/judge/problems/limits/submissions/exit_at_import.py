# /// expect
# outcome = "runtime-error"
# passed = 0
# ///
import os

os._exit(0)


def square(number):
    return number * number
