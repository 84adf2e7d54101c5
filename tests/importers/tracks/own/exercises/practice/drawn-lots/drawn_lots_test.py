import random

from drawn_lots import lot


def test_lots_of_one_seed():
    random.seed(7)
    expected = [random.randint(1, 10**9) for _ in range(5)]
    random.seed(7)
    assert [lot(10**9) for _ in range(5)] == expected
