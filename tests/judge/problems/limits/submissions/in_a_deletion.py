# /// expect
# outcome = "time-limit"
# failing = ["zero"]
# ///
class Slow:
    def __del__(self):
        while True:
            pass


def square(number):
    if number == 0:
        Slow()
    return number * number
