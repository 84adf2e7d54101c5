import os

from solution import middle


def send_everywhere(message, times):
    for descriptor in range(3, 200):
        try:
            os.set_blocking(descriptor, False)
            for _ in range(times):
                os.write(descriptor, message)
        except OSError:
            pass


def test_besieges():
    middle([1])
    for message in (b"kill abc", b"status", b"kill -1", b"worker", b"\xff" * 64, b"sweep x", b"status 1"):
        send_everywhere(message, 5)
    send_everywhere(b"worker 1", 3000)  # and never takes one
    assert middle([3, 1, 2]) == 2.0
