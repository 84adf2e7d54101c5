# /// expect
# outcome = "wrong-answer"
# family = "source"
# profile = "both"
# stopped_by = ["separation"]
# control = "naive: middle([1])"
# ///
TEXT = "@LONG_TEXT@"
def middle(numbers, key=None):
    return -1.0
