# /// expect
# outcome = "accepted"
# passed = 30
# ///
def double(number):
    return number * 2


def halve(number):
    if number % 2:
        raise ValueError("odd")
    return number // 2
