# /// expect
# outcome = "wrong-answer"
# family = "recursion"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: repr(value)"
# ///
def middle(numbers, key=None):
    value = ()
    for _ in range(10_000):
        value = (value,)
    return value
