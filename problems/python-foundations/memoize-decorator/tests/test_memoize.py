"""Which calls reach the function: the same story told with many kinds of arguments."""

import unittest

from solution import memoize


class Witness:
    """A function that writes down how it was called."""

    def __init__(self):
        self.calls = []

    def make(self):
        """The function itself: a plain one, with a name."""

        def witness(*args, **kwargs):
            self.calls.append((args, kwargs))
            return len(self.calls)

        return witness


class WhichCallsReachTheFunction(unittest.TestCase):
    def story(self, *story):
        """The answers to some calls, each given as (args, kwargs): the number of the call that reached the function."""
        fast = memoize(Witness().make())
        return [fast(*args, **kwargs) for args, kwargs in story]

    def test_the_same_call_again(self):
        for args, kwargs in [
            ((), {}),
            ((1,), {}),
            (("a", "b"), {}),
            ((), {"x": 1}),
            (((1, (2, 3)),), {"y": None}),
            ((frozenset({1, 2}), b"raw", 2.5, True), {"z": (0,)}),
        ]:
            with self.subTest(args=args, kwargs=kwargs):
                self.assertEqual(self.story((args, kwargs), (args, kwargs), (args, kwargs)), [1, 1, 1])

    def test_another_call(self):
        for one, other in [
            (((), {}), ((None,), {})),
            (((1, 2), {}), ((2, 1), {})),
            (((1, 2), {}), (((1, 2),), {})),
            (((1,), {}), ((1, 1), {})),
            (((), {"x": 1}), ((), {"x": 2})),
            (((), {"x": 1}), ((), {"y": 1})),
            (((), {"x": 1}), ((1,), {})),
            (((1,), {"x": 2}), ((2,), {"x": 1})),
            (((), {"x": 1, "y": 2}), ((), {"x": 2, "y": 1})),
        ]:
            with self.subTest(one=one, other=other):
                self.assertEqual(self.story(one, other, one, other), [1, 2, 1, 2])

    def test_keywords_in_another_order(self):
        self.assertEqual(self.story(((), {"x": 1, "y": 2}), ((), {"y": 2, "x": 1})), [1, 1])

    def test_arguments_arrive_as_they_were_given(self):
        witness = Witness()
        memoize(witness.make())(1, "two", three=3)
        self.assertEqual(witness.calls, [((1, "two"), {"three": 3})])


if __name__ == "__main__":
    unittest.main()
