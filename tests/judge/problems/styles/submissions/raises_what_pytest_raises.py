# /// expect
# outcome = "runtime-error"
# failing = ["test_functions.py::test_plain", "test_functions.py::test_parametrised[1-2]", "test_functions.py::test_crossed[1-one]", "test_functions.py::test_subtests", "test_unittest.py::Case::test_sub_tests"]
# ///
from unittest import SkipTest


def double(number):
    if number == 1:
        raise SkipTest('me')
    return number * 2


def halve(number):
    if number % 2:
        raise ValueError("odd")
    return number // 2
