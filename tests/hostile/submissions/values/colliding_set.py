# /// expect
# outcome = "time-limit"
# family = "values"
# profile = "both"
# stopped_by = ["deadline"]
# control = "naive: middle([1])"
# ///
def middle(numbers, key=None):
    prime = (1 << 61) - 1
    return {number * prime for number in range(1, 60_000)}
