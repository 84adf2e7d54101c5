# /// expect
# outcome = "missing-name"
# passed = 0
# missing = ["square"]
# nearest = ["sqare"]
# ///
def sqare(number):
    return number * number
