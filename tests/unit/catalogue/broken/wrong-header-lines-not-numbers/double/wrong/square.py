# /// expect
# outcome = "wrong-answer"
# fails = ["several"]
# passes = ["empty"]
# message = "9"
# lines = [10, "11"]
# misconception = "squares"
# ///
def double(numbers):
    return [number**2 for number in numbers]
