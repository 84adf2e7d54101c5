from shared_values import VALUE
from solution import one


def test_value(expected):
    assert one() == VALUE == expected
