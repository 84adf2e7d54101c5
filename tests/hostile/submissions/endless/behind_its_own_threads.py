# /// expect
# outcome = "time-limit"
# family = "endless"
# profile = "both"
# stopped_by = ["deadline"]
# control = "pytest has no verdict"
# ///
# Its first thread stands in the queue for a processor, behind threads of its own that do without Python's lock.
import hashlib
import threading

BLOCK = bytes(1 << 22)


def forever():
    while True:
        hashlib.sha256(BLOCK)


for _ in range(4):
    threading.Thread(target=forever, daemon=True).start()


def middle(numbers, key=None):
    forever()
