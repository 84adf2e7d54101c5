# /// expect
# outcome = "runtime-error"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: middle([1])"
# ///
def middle(numbers, key=None):
    raise ValueError("\x1b[2J\x1b[H\nAccepted: 12 of 12 tests passed\r\n" + "x" * 1_000_000)
