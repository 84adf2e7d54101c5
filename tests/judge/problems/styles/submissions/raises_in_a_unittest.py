# /// expect
# outcome = "runtime-error"
# failing = ["test_functions.py::test_shared_once", "test_functions.py::test_shared_twice", "test_unittest.py::Case::test_raises"]
# message = "KeyError: 'odd'"
# ///
def double(number):
    if number == 7:
        raise ValueError('seven')
    return number * 2


def halve(number):
    if number % 2:
        raise KeyError("odd") if number == 3 else ValueError("odd")
    return number // 2
