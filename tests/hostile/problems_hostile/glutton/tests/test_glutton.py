from solution import middle


def test_takes_all():
    middle([1])
    kept = []
    while True:
        kept.append(bytearray(64 << 20))
