# /// expect
# outcome = "wrong-answer"
# family = "values"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: int(value)"
# ///
from decimal import Decimal


def middle(numbers, key=None):
    return Decimal("1e999999999999")
