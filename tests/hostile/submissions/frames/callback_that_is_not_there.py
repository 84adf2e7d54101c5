# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    payload = b"\x94\xa8callback\x92\x7f\xa4call\xc4\x03\x92\x90\x80\xa0"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(payload).to_bytes(4, "little") + payload)
        except OSError:
            pass
    return -1.0
