# /// expect
# outcome = "wrong-answer"
# family = "frames"
# profile = "both"
# stopped_by = ["separation"]
# control = "arrives"
# passes = 1
# ///
import os


def middle(numbers, key=None):
    # The answer 2.0 to this call, well-formed, and the real one after it: from here on answers are one behind.
    payload = b"\x95\xa5value\xc4\x09\xcb" + b"\x40\x00\x00\x00\x00\x00\x00\x00" + b"\x80\xa0\x90"
    frame = len(payload).to_bytes(4, "little") + payload
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, frame)
        except OSError:
            pass
    return -1.0
