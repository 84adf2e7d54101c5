# /// expect
# outcome = "wrong-answer or time-limit"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: set(value)"
# ///
def middle(numbers, key=None):
    prime = (1 << 61) - 1
    return [number * prime for number in range(1, 60_000)]  # all of the same hash
