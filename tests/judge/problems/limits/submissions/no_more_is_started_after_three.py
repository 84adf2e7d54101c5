# /// expect
# outcome = "time-limit"
# passed = 0
# ///
def square(number):
    while True:
        pass
