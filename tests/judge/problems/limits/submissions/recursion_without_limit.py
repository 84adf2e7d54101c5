# /// expect
# outcome = "runtime-error"
# failing = ["zero"]
# ///
import sys

sys.setrecursionlimit(1 << 30)


def again(number):
    return max([number], key=lambda each: again(each))


def square(number):
    if number == 0:
        return again(number)
    return number * number
