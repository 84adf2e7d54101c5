# /// expect
# outcome = "runtime-error"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: str(value).encode()"
# ///
def middle(numbers, key=None):
    if numbers == [1]:
        return "\ud800"
    print("\udcff")
    raise ValueError("\ud800 \x00 \x1b[2J")
