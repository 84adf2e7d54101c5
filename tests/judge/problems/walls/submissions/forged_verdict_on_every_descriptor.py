# /// expect
# outcome = "runtime-error"
# passed = 0
# ///
import os
import struct

try:
    from _etude_cage import packing
except ImportError:
    packing = None


def value(data):
    """A reply that gives this encoded value."""
    reply = b"\x95\xa5value\xc4" + bytes([len(data)]) + data + b"\x80\xa0\x90"
    return len(reply).to_bytes(4, "little") + reply


def answer():
    verdict = b"\x93\xa7verdict\x01\x90"
    for fd in range(3, 64):
        for data in (verdict, len(verdict).to_bytes(4, "little") + verdict, b"accepted\n"):
            try:
                os.write(fd, data)
            except OSError:
                pass
    return None
