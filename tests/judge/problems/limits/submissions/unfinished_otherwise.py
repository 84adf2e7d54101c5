# /// expect
# outcome = "unfinished"
# passed = 0
# ///
def square(number):
    x = 1
    raise NotImplementedError('later')
