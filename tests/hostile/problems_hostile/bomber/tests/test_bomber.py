import os

from solution import middle


def test_sends_a_message_of_four_gigabytes():
    for descriptor in range(3, 200):
        try:
            os.write(descriptor, b"\xff\xff\xff\xff" + bytes(100))
        except OSError:
            pass
    assert middle([3, 1, 2]) == 2.0
