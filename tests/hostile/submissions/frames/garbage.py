# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\x08\x00\x00\x00\xc1\xc1\xc1\xc1\xc1\xc1\xc1\xc1")
        except OSError:
            pass
    return -1.0
