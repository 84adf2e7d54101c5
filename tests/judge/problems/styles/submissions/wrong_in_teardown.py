# /// expect
# outcome = "wrong-answer"
# failing = ["test_functions.py::test_subtests", "test_unittest.py::Case::*"]
# ///
def double(number):
    return 1 if number == 0 else number * 2


def halve(number):
    if number % 2:
        raise ValueError("odd")
    return number // 2
