# /// expect
# outcome = "runtime-error"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: value * (value + 1)"
# ///
from fractions import Fraction


def middle(numbers, key=None):
    value = Fraction.__new__(Fraction)
    value._numerator, value._denominator = (1 << 9_000_000) + 1, (1 << 9_000_001) - 1
    return value
