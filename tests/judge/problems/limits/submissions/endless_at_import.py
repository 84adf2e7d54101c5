# /// expect
# outcome = "time-limit"
# passed = 0
# ///
while True:
    pass


def square(number):
    return number * number
