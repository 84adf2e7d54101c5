# /// expect
# outcome = "wrong-answer"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: float(value)"
# ///
def middle(numbers, key=None):
    return "é" * (8 << 20)
