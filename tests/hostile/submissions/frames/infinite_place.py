# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os
import struct


def middle(numbers, key=None):
    place = b"\x94" + b"\xcb" + struct.pack(">d", float("inf")) + b"\x01\x01\x01"
    payload = b"\x97\xa6raised\x91\xaaValueError\xc4\x01\x90\xa0\x91" + place + b"\xa0\xa0"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(payload).to_bytes(4, "little") + payload)
        except OSError:
            pass
    return -1.0
