# /// expect
# outcome = "time-limit"
# family = "endless"
# profile = "both"
# stopped_by = ["deadline"]
# control = "pytest has no verdict"
# ///
def middle(numbers, key=None):
    def never_yields():
        while True:
            pass
        yield 1.0

    return next(never_yields())
