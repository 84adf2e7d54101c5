# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    names = b"\x95\xa7Skipped\xacKeyboardInte\xaaSystemExit\xadBaseException\xa6object"
    payload = b"\x97\xa6raised" + names + b"\xc4\x01\x90\xa0\x90\xa0\xa0"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(payload).to_bytes(4, "little") + payload)
        except OSError:
            pass
    return -1.0
