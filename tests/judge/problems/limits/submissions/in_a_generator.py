# /// expect
# outcome = "time-limit"
# failing = ["zero"]
# ///
def endless():
    while True:
        yield 1


def square(number):
    return sum(endless()) if number == 0 else number * number
