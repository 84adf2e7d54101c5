"""Prices in cents."""

from currency import in_words

PRICES = {"bread": 310, "milk": 95}
BREAD = in_words(PRICES["bread"])
