import unittest

from orders import LARGE
from prices import PRICES
from till import total


class TotalTest(unittest.TestCase):
    def test_each_price(self):
        for name, price in PRICES.items():
            with self.subTest(name=name):
                self.assertEqual(total([name]), price)

    def test_a_large_order(self):
        self.assertEqual(total(LARGE), 715)
