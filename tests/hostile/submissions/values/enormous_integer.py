# /// expect
# outcome = "wrong-answer"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: str(value)"
# ///
def middle(numbers, key=None):
    return 1 << (8 << 20)
