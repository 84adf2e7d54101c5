# /// expect
# outcome = "runtime-error"
# passed = 0
# message = "NameError"
# place = [8, 12]
# ///
def square(number):
    return numbr * number
