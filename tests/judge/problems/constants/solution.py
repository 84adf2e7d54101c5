LIMIT = 100
NAMES = ["low", "high"]
TABLE = {"low": 0}


def clamp(number):
    return min(number, LIMIT)
