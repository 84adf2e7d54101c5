# /// expect
# outcome = "wrong-answer"
# failing = ["test_functions.py::test_plain", "test_functions.py::test_parametrised[1-2]", "test_functions.py::test_crossed[1-one]", "test_functions.py::test_subtests", "test_functions.py::test_expected_to_fail", "test_unittest.py::Case::test_sub_tests", "test_unittest.py::Case::test_expected_to_fail"]
# ///
def double(number):
    return 3 if number == 1 else number * 2


def halve(number):
    if number % 2:
        raise ValueError("odd")
    return number // 2
