# /// expect
# outcome = "runtime-error"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: list(value)"
# ///
def middle(numbers, key=None):
    return range(10**12)
