# /// expect
# outcome = "runtime-error"
# family = "recursion"
# profile = "both"
# stopped_by = ["separation"]
# control = "naive: middle([1])"
# ///
def middle(numbers, key=None):
    return middle(numbers, key)
