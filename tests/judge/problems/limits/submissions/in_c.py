# /// expect
# outcome = "time-limit"
# failing = ["zero"]
# ///
def square(number):
    if number == 0:
        sum(iter(int, 1))
    return number * number
