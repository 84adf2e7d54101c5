from old_coins import pence


def test_pence():
    assert pence(2) == 480
