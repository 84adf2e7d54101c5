# /// expect
# outcome = "accepted"
# passed = 6
# ///
LIMIT = 10 * 10
NAMES = "low high".split()
TABLE = dict(low=0)


def clamp(number):
    return LIMIT if number > LIMIT else number
