# /// expect
# outcome = "accepted"
# passed = 3
# ///
def near(number):
    if number != int(number):
        raise ValueError
    return number - 1
