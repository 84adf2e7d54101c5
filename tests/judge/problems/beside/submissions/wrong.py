# /// expect
# outcome = "wrong-answer"
# failing = ["test_till.py::TotalTest::test_a_large_order"]
# ///
from prices import PRICES


def total(order):
    return sum(PRICES[name] for name in set(order))
