# /// expect
# outcome = "memory-limit"
# passed = 0
# ///
kept = [0] * (1 << 30)


def square(number):
    return number * number
