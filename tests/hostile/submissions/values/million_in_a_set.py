# /// expect
# outcome = "wrong-answer or time-limit"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: value == 2.0 or float(value)"
# ///
def middle(numbers, key=None):
    return set(range(400_000))
