from shared_values import VALUE
from solution import two


def test_value(expected):
    assert two() == VALUE == expected
