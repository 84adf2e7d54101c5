# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    # The arguments of the exception are range(10**12), which a tuple() would draw for ever.
    inner = b"\x93\x00\xcf\x00\x00\x00\xe8\xd4\xa5\x10\x00\x01"
    arguments = b"\xc7" + bytes([len(inner)]) + b"\x05" + inner
    payload = b"\x97\xa6raised\x91\xaaValueError\xc4" + bytes([len(arguments)]) + arguments + b"\xa0\x90\xa0\xa0"
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(payload).to_bytes(4, "little") + payload)
        except OSError:
            pass
    return -1.0
