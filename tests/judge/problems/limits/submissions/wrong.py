# /// expect
# outcome = "wrong-answer"
# call = "square(3)"
# failing = ["negative", "after", "random", "test_limits.py::*"]
# ///
def square(number):
    return number * 2 if number in (0, 1, 2) else 8
