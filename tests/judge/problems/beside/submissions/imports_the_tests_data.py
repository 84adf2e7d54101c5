# /// expect
# outcome = "runtime-error"
# failing = ["*"]
# message = "No module named 'orders'"
# ///
from orders import LARGE
from prices import PRICES


def total(order):
    return sum(PRICES[name] for name in order)
