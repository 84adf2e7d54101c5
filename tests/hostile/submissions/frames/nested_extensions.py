# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    data = b"\xc4\x00"
    for _ in range(2000):  # a tuple in a tuple in a tuple, each with a copy of all inside it
        data = b"\xc9" + len(data).to_bytes(4, "big") + b"\x00" + data
    data += b"\xc0" * 0
    payload = b"\x95\xa5value\xc6" + len(data).to_bytes(4, "big") + data + b"\x80\xa0\x90"
    left = memoryview(len(payload).to_bytes(4, "little") + payload)
    for descriptor in range(3, 64):
        try:
            while left:
                left = left[os.write(descriptor, left) :]
        except OSError:
            pass
    return -1.0
