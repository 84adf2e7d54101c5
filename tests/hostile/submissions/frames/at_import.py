# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os

payload = b"\x95\xa5value\xc4\x01\xc3\x80\xa0\x90"
for descriptor in range(3, 64):
    try:
        os.write(descriptor, len(payload).to_bytes(4, "little") + payload)
    except OSError:
        pass
def middle(numbers, key=None):
    return -1.0
