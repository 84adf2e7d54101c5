# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["separation"]
# control = "arrives"
# ///
import os

for descriptor in range(3, 64):
    try:
        os.set_blocking(descriptor, False)
    except OSError:
        pass


def middle(numbers, key=None):
    return "x" * (8 << 20)
