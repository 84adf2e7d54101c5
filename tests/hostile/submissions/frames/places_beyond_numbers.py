# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    big = b"\xad" + b"9" * 13
    place = b"\x94" + b"\xbe" + b"9" * 30 + b"\x01\x01\x01"
    payload = b"\x97\xa6raised\x91\xaaValueError\xc4\x01\x90\xa0\x91" + place + b"\xa0\xa0"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(payload).to_bytes(4, "little") + payload)
        except OSError:
            pass
    return -1.0
