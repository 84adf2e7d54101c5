# /// expect
# outcome = "wrong-answer or time-limit"
# family = "frames"
# profile = "both"
# stopped_by = ["deadline"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    for descriptor in range(3, 64):
        try:
            os.set_blocking(descriptor, False)
            while os.read(descriptor, 1 << 16):
                pass
        except OSError:
            pass
        try:
            os.set_blocking(descriptor, True)
        except OSError:
            pass
    return -1.0
