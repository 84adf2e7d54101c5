# /// expect
# outcome = "missing-name"
# passed = 0
# missing = ["clamp"]
# nearest = ["clam"]
# ///
LIMIT = 100
NAMES = ["low", "high"]
TABLE = {"low": 0}


def clam(number):
    return min(number, 100)
