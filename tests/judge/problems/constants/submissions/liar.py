# /// expect
# outcome = "wrong-answer"
# ///
class Any(int):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def __add__(self, other):
        return self


LIMIT = Any(5)
NAMES = ["low", "high"]
TABLE = {"low": 0}


def clamp(number):
    return LIMIT
