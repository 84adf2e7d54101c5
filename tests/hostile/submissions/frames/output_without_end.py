# /// expect
# outcome = "output-limit"
# family = "frames"
# profile = "both"
# stopped_by = ["output"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    text = b"x" * (30 << 20)
    payload = b"\x95\xa5value\xc4\x09\xcb\x40\x00\x00\x00\x00\x00\x00\x00\x80\xdb" + len(text).to_bytes(4, "big") + text
    payload += b"\x90"
    data = memoryview(len(payload).to_bytes(4, "little") + payload)
    for descriptor in range(3, 64):
        try:
            while data:
                data = data[os.write(descriptor, data) :]
        except OSError:
            pass
    return -1.0
