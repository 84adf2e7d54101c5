# /// expect
# outcome = "runtime-error"
# family = "input"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
def middle(numbers, key=None):
    return float(input("the answer, please: "))
