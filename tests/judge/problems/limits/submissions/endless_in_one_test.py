# /// expect
# outcome = "time-limit"
# failing = ["zero"]
# call = "square(0)"
# ///
def square(number):
    while number == 0:
        pass
    return number * number
