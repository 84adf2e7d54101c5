import unittest

from tide_table import (
    turns,
)


class TideTableTest(unittest.TestCase):
    def setUp(self):
        self.day = [4, 6, 7, 5, 2, 1, 3]

    def test_a_day(self):
        self.assertEqual(turns(self.day), [(2, "high"), (5, "low")])

    def test_still_water(self):
        self.assertEqual(turns([2, 2, 2]), [])
        self.assertFalse(turns([1, 2, 3]))

    def test_too_few(self):
        with self.assertRaises(ValueError) as error:
            turns([1, 2])
        self.assertEqual(type(error.exception), ValueError)
        self.assertEqual(error.exception.args[0], "not enough heights")

    def test_too_few_by_pattern(self):
        with self.assertRaisesRegex(ValueError, r"^not enough"):
            turns([])


if __name__ == "__main__":
    unittest.main()
