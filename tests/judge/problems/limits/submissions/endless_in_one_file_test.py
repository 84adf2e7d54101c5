# /// expect
# outcome = "time-limit"
# failing = ["test_limits.py::test_seven"]
# ///
def square(number):
    while number == 7 and __import__("sys").stdin:
        pass
    return number * number
