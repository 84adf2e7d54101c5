# /// expect
# outcome = "wrong-answer"
# fails = ["several"]
# passes = ["empty"]
# message = "9"
# lines = [10, 0, 100]
# misconception = "squares"
# ///
def double(numbers):
    return [number**2 for number in numbers]
