# /// expect
# outcome = "time-limit"
# family = "frames"
# profile = "both"
# stopped_by = ["deadline"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, (1 << 20).to_bytes(4, "little") + b"\x95")
        except OSError:
            pass
    return -1.0
