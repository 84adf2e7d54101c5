# /// expect
# outcome = "time-limit"
# family = "values"
# profile = "both"
# stopped_by = ["deadline"]
# control = "pytest has no verdict"
# ///
class Evil(Exception):
    def __str__(self):
        while True:
            pass

    __repr__ = __str__


def middle(numbers, key=None):
    raise Evil
