# /// expect
# outcome = "wrong-answer"
# fails = ["several"]
# passes = ["empty"]
# message = "9"
# line = 10
# misconception = "squares"
# ///
def double(numbers):
    retrun [number**2 for number in numbers]
