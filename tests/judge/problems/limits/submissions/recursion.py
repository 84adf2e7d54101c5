# /// expect
# outcome = "runtime-error"
# failing = ["zero"]
# message = "RecursionError"
# place = [9, 16]
# ///
def square(number):
    if number == 0:
        return square(number)
    return number * number
