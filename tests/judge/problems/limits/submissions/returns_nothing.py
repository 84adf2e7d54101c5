# /// expect
# outcome = "wrong-answer"
# passed = 0
# call = "square(2)"
# ///
def square(number):
    number * number
