# /// expect
# outcome = "wrong-answer"
# failing = ["test_functions.py::test_parametrised[3-6]", "test_functions.py::test_fixture_that_may_raise", "test_functions.py::test_monkeypatch", "test_unittest.py::Case::test_sub_tests"]
# outcomes = { "test_functions.py::test_fixture_that_may_raise" = "runtime-error" }
# ///
def double(number):
    return 7 if number == 3 else number * 2


def halve(number):
    if number % 2:
        raise ValueError("odd")
    return number // 2
