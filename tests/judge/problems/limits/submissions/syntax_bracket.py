# /// expect
# outcome = "syntax-error"
# passed = 0
# place = [8, 12]
# message = "was never closed"
# ///
def square(number):
    return (number * number
