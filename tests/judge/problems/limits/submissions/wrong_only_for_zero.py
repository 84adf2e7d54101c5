# /// expect
# outcome = "wrong-answer"
# call = "square(0)"
# failing = ["zero"]
# ///
def square(number):
    return number * number or 1
