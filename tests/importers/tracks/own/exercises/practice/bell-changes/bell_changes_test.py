import inspect
import itertools
import unittest

from bell_changes import changes


class BellChangesTest(unittest.TestCase):
    def test_rows(self):
        rows = [(1, [[1]]), (2, [[1, 2], [2, 1], [2, 1], [1, 2], [1, 2]])]
        for bells, expected in rows:
            with self.subTest(bells=bells, expected=expected):
                self.assertEqual(list(changes(bells)), expected)

    def test_the_first_rows_of_many(self):
        first = list(itertools.islice(changes(6), 3))
        self.assertEqual(first, [[1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5], [2, 4, 1, 6, 3, 5]])

    def test_it_comes_home(self):
        for bells in range(2, 8):
            with self.subTest(bells=bells):
                *_, last = changes(bells)
                self.assertEqual(last, list(range(1, bells + 1)))

    def test_rows_are_no_aliases(self):
        rows = list(changes(3))
        rows[0].append(9)
        self.assertEqual(rows[1], [2, 1, 3])
