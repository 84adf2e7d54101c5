import unittest

from loom_vector import ORIGIN, Point


class LoomVectorTest(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(Point(1, 2) + Point(3, -1), Point(4, 1))
        self.assertEqual(sum([Point(1, 1), Point(2, 2)], ORIGIN), Point(3, 3))

    def test_takes_away(self):
        self.assertEqual(Point(1, 2) - Point(1, 2), ORIGIN)

    def test_multiplies_from_both_sides(self):
        self.assertEqual(2 * Point(1, 2), Point(1, 2) * 2)
        self.assertEqual((Point(1, 2) * 3).y, 6)

    def test_is_immutable(self):
        with self.assertRaises(AttributeError):
            Point(1, 2).x = 3

    def test_turns(self):
        self.assertEqual([Point(1, 0).turned(n) for n in range(3)], [Point(1, 0), Point(0, 1), Point(-1, 0)])
        self.assertNotEqual(Point(1, 0).turned(quarters=1), Point(1, 0))

    def test_is_hashed(self):
        self.assertEqual({Point(1, 2), Point(1, 2)}, {Point(1, 2)})
        self.assertEqual(str(Point(1, 2)), "Point(1, 2)")
