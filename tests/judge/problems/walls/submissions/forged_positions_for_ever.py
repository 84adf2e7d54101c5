# /// expect
# outcome = "time-limit"
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
    reply = b"\x93\xa8position\x91\x94\x01\x01\x01\x02\xa0"
    data = (len(reply).to_bytes(4, "little") + reply) * 100
    while True:
        for fd in range(3, 64):
            try:
                os.write(fd, data)
            except OSError:
                pass
