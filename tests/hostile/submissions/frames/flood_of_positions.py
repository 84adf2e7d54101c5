# /// expect
# outcome = "time-limit or runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["deadline"]
# control = "arrives"
# ///
# Its time is over, or before that the place told at nine tenths of it falls into the middle of a write: a race.
import os


def middle(numbers, key=None):
    payload = b"\x93\xa8position\x91\x94\x01\x01\x01\x02\xa0"
    frames = (len(payload).to_bytes(4, "little") + payload) * 1000
    for _ in range(3000):
        for descriptor in range(3, 64):
            try:
                os.write(descriptor, frames)
            except OSError:
                pass
    return -1.0
