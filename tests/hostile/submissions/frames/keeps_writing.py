# /// expect
# outcome = "wrong-answer or runtime-error"
# family = "frames"
# profile = "both"
# stopped_by = ["codec"]
# control = "arrives"
# ///
# Either its answer is read first or what the thread writes, which is no message: a race between the two threads.
import os
import threading


def write():
    payload = b"\x95\xa5value\xc4\x01\xc0\x80\xa0\x90"
    while True:
        for descriptor in range(3, 64):
            try:
                os.write(descriptor, b"\x05" + payload)
            except OSError:
                pass


def middle(numbers, key=None):
    threading.Thread(target=write, daemon=True).start()
    return -1.0
