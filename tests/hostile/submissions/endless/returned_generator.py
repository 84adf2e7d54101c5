# /// expect
# outcome = "time-limit"
# family = "endless"
# profile = "both"
# stopped_by = ["deadline"]
# control = "naive: list(value)"
# ///
def middle(numbers, key=None):
    while True:
        if False:
            yield 1.0
