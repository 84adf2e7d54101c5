# /// expect
# outcome = "time-limit"
# failing = ["zero"]
# ///
class Slow(Exception):
    def __str__(self):
        while True:
            pass


def square(number):
    if number == 0:
        raise Slow
    return number * number
