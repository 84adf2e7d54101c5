# /// expect
# outcome = "wrong-answer"
# call = "square(2)"
# passed = 2
# ///
def square(number):
    return float(number * number)
