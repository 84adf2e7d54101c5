# /// expect
# outcome = "wrong-answer"
# family = "values"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
def middle(numbers, key=None):
    return float(numbers[0]) + 0.25  # unittest compares such rows character by character, each with each
