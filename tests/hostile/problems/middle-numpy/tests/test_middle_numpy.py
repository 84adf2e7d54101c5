import math
import unittest

import pytest
from solution import middle


def test_two_numbers():
    expected = 1.5
    assert abs(middle([1, 2]) - expected) < 1e-9


def test_approximately():
    assert middle([0.1, 0.2, 0.3]) == pytest.approx(0.2)


def test_is_close():
    assert math.isclose(middle([5, 7]), 6.0)


def test_between():
    assert 2 < middle([1, 3, 4]) < 4


def test_equal():
    expected = 3.0
    assert middle([1, 3, 4]) == expected


def test_key():
    assert middle([-3, 1, 2], key=lambda x: x * x) == 4.0


class MiddleTest(unittest.TestCase):
    def test_almost_equal(self):
        self.assertAlmostEqual(middle([1, 2, 3, 4]), 2.5)

    def test_several(self):
        for numbers, expected in (([1], 1.0), ([9, 8, 7], 8.0), ([2, 4], 3.0)):
            with self.subTest(numbers=numbers):
                self.assertEqual(middle(numbers), expected)

    def test_many(self):
        # Counted: unittest takes seconds to tell two lists of hundreds apart.
        right = sum(middle([number]) == float(number) for number in range(400))
        self.assertEqual(right, 400)
