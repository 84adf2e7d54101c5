# /// expect
# outcome = "unfinished"
# passed = 0
# ///
def square(number):
    # what now?
    raise NotImplementedError
