from solution import square


def test_seven():
    assert square(7) == 49


def test_eight():
    assert square(8) == 64
