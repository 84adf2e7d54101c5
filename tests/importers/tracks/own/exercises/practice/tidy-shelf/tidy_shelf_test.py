import unittest

from tidy_shelf import shelve


class TidyShelfTest(unittest.TestCase):
    def test_sorts_by_author(self):
        self.assertEqual(shelve([("B", "x"), ("A", "a")]), [("a", "A"), ("x", "B")])
