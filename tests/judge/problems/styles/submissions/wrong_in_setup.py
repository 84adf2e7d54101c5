# /// expect
# outcome = "wrong-answer"
# failing = ["test_functions.py::test_temporary_folder", "test_functions.py::test_teardown_that_checks", "test_functions.py::TestClass::test_method"]
# ///
def double(number):
    return 0 if number == 4 else number * 2


def halve(number):
    if number % 2:
        raise ValueError("odd")
    return number // 2
