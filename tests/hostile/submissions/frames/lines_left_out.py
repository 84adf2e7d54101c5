# /// expect
# outcome = "wrong-answer"
# family = "frames"
# problem = "tally"
# profile = "plain"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os


def answer():
    # To a request of several lines: none of them gave anything, so nothing differs.
    payload = b"\x95\xa5value\xc4\x01\x90\x80\xa0\x90"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(payload).to_bytes(4, "little") + payload)
        except OSError:
            pass


class Tally:
    def __init__(self, start):
        answer()
        raise ValueError

    def add(self, number):
        return None

    def total(self):
        return -1
