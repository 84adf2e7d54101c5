import unittest

import pytest

try:
    from kettle_timer import BREWING_TEMPERATURE, degrees_left, seconds_left
except ImportError as import_fail:
    name = import_fail.args[0].split()[3]
    raise ImportError(f"We expected to find {name} in kettle_timer.py.") from None


class KettleTimerTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_the_constant(self):
        self.assertIsInstance(BREWING_TEMPERATURE, int, msg="a whole number was expected")
        self.assertEqual(BREWING_TEMPERATURE, 96)

    @pytest.mark.task(taskno=2)
    def test_degrees_left(self):
        for variant, (now, expected) in enumerate([(20, 76), (96, 0), (100, 0)], start=1):
            with self.subTest(f"variation #{variant}", now=now, expected=expected):
                message = f"called degrees_left({now}), expected {expected}"
                self.assertEqual(degrees_left(now), expected, msg=message)

    @pytest.mark.task(taskno=3)
    def test_seconds_left(self):
        self.assertEqual(seconds_left(20, 2000), 159)

    @pytest.mark.task(taskno=3)
    def test_docstrings(self):
        for function in (degrees_left, seconds_left):
            with self.subTest(function=function):
                self.assertIsNotNone(function.__doc__, msg=f"{function.__name__} has no docstring")
                self.assertIn("many", function.__doc__)
