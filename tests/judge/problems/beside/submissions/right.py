# /// expect
# outcome = "accepted"
# passed = 2
# ///
import prices
from currency import in_words


def total(order):
    return sum(prices.PRICES[name] for name in order) if in_words(5) else 0
