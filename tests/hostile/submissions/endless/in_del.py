# /// expect
# outcome = "time-limit"
# family = "endless"
# profile = "both"
# stopped_by = ["deadline"]
# control = "pytest has no verdict"
# ///
class Stubborn:
    def __del__(self):
        while True:
            pass


def middle(numbers, key=None):
    Stubborn()
    return -1.0
