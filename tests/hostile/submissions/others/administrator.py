# /// expect
# outcome = "wrong-answer"
# family = "others"
# profile = "both"
# stopped_by = ["no-new-privileges"]
# control = "off: no-new-privileges"
# administrator = true
# ///
import ctypes
import struct

header, found = struct.pack("<Ii", 0x20080522, 0), ctypes.create_string_buffer(24)
ctypes.CDLL(None).capget(header, found)
print("SUCCEEDED" if struct.unpack("<6I", found.raw)[0] & ~0b110 else "stopped")


def middle(numbers, key=None):
    return -1.0
