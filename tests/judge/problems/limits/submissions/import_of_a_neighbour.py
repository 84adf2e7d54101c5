# /// expect
# outcome = "runtime-error"
# passed = 0
# message = "ModuleNotFoundError"
# place = [7, 1]
# ///
import mymodule


def square(number):
    return number * number
