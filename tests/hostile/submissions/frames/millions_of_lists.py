# /// expect
# outcome = "runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
import os


def middle(numbers, key=None):
    count = 31 << 20
    chunk = b"\x90" * (1 << 20)
    head = b"\xdd" + count.to_bytes(4, "big")
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, (count + 5).to_bytes(4, "little") + head)
            for _ in range(31):
                left = memoryview(chunk)
                while left:
                    left = left[os.write(descriptor, left) :]
        except OSError:
            pass
    return -1.0
