# /// expect
# outcome = "runtime-error"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: hash(value)"
# ///
def middle(numbers, key=None):
    value = (1.0,)
    for _ in range(60):
        value = (value, value)  # hashing it takes 2**60 steps
    deep = []
    for _ in range(600):
        deep = [deep]
    return [value, deep]
