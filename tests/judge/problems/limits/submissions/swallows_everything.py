# /// expect
# outcome = "time-limit"
# failing = ["zero"]
# ///
def square(number):
    while number == 0:
        try:
            while True:
                pass
        except BaseException:
            pass
    return number * number
