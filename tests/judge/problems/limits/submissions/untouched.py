# /// expect
# outcome = "unfinished"
# passed = 0
# ///
def square(number):
    raise NotImplementedError
