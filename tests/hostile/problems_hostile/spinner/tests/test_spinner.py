from solution import middle


def test_passes():
    assert middle([1, 2]) == 1.5


def test_swallows_everything():
    middle([1])
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
