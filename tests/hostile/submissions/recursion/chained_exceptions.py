# /// expect
# outcome = "runtime-error"
# family = "recursion"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: middle([1])"
# ///
def middle(numbers, key=None):
    error = None
    for number in range(20_000):
        following = ValueError(number)
        following.__cause__ = following.__context__ = error
        error = following
    raise error
