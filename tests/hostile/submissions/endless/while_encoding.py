# /// expect
# outcome = "runtime-error"
# family = "endless"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: repr(value)"
# ///
def middle(numbers, key=None):
    value = [1.0]
    for _ in range(60):
        value = [value, value]  # as a tree it has 2**60 leaves
    return value
