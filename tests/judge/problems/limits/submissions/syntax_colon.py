# /// expect
# outcome = "syntax-error"
# passed = 0
# place = [7, 19]
# message = "expected ':'"
# ///
def square(number)
    return number * number
