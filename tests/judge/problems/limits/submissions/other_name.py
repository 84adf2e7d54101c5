# /// expect
# outcome = "missing-name"
# passed = 0
# missing = ["square"]
# nearest = ["f"]
# ///
def f(number):
    return number * number
