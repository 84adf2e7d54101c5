# /// expect
# outcome = "runtime-error"
# failing = ["zero"]
# message = "signal 11"
# ///
import ctypes


def square(number):
    if number == 0:
        ctypes.string_at(0)
    return number * number
