# /// expect
# outcome = "runtime-error"
# passed = 0
# message = "ZeroDivisionError: division by zero"
# place = [9, 12]
# call = "square(2)"
# ///
def square(number):
    return 1 / 0
