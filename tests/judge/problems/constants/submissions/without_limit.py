# /// expect
# outcome = "missing-name"
# failing = ["up to the limit", "the limit", "the module", "test_constants.py::test_limit", "test_constants.py::test_clamp"]
# missing = ["LIMIT"]
# ///
NAMES = ["low", "high"]
TABLE = {"low": 0}


def clamp(number):
    return min(number, 100)
