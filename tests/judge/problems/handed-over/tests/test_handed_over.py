import unittest
from unittest.mock import MagicMock, NonCallableMagicMock, call

import pytest
from solution import describe, name_of, pour_twice, same, water
from tank import Shelf, Tank


class HandedOverTest(unittest.TestCase):
    def test_everything_is_watered(self):
        tank = Tank(3)
        self.assertEqual(water(tank, ["beans", "peas"]), 1)
        self.assertEqual(tank.poured, ["beans", "peas"])
        self.assertIs(tank.was_open, True)
        self.assertIs(tank.is_open, False)
        self.assertIsNone(tank.left_with)

    def test_an_exception_of_the_tank_comes_through(self):
        tank = Tank(1)
        with self.assertRaisesRegex(ValueError, "the tank is empty"):
            water(tank, ["beans", "peas"])
        self.assertEqual(tank.left_with, "ValueError: the tank is empty")
        self.assertIs(tank.is_open, False)

    def test_special_methods(self):
        self.assertEqual(describe(Shelf("hose", "tap")), [2, ["hose", "tap"], "hose", True, "a shelf", False])

    def test_it_comes_back_as_itself(self):
        tank = Tank(2)
        self.assertIs(same(tank), tank)

    def test_what_belongs_to_it(self):
        self.assertEqual(name_of(Tank(1)), "Ada")

    def test_a_method_alone(self):
        with Tank(2) as tank:
            pour_twice(tank.pour, "beans")
        self.assertEqual((tank.level, tank.poured), (0, ["beans", "beans"]))

    def test_the_test_itself_is_not_handed_over(self):
        with pytest.raises(TypeError, match="cannot pass HandedOverTest"):
            same(self)

    def test_a_mock_is_called_as_a_function_is(self):
        pour = MagicMock()
        pour_twice(pour, "beans")
        self.assertEqual(pour.mock_calls, [call("beans"), call("beans")])

    def test_a_mock_that_cannot_be_called_is_not_handed_over(self):
        with pytest.raises(TypeError, match="cannot pass NonCallableMagicMock"):
            same(NonCallableMagicMock())
