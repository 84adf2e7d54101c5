# /// expect
# outcome = "wrong-answer"
# failing = ["up to the limit", "the limit", "the module", "test_constants.py::test_limit"]
# ///
LIMIT = 99
NAMES = ["low", "high"]
TABLE = {"low": 0}


def clamp(number):
    return min(number, LIMIT)
