# /// expect
# outcome = "wrong-answer"
# ///
import sys


class Counter:
    """What it finds in the driver's frame is no secret, and does not help."""

    def press(self, *_):
        frame = sys._getframe(1)
        print(sorted(frame.f_globals))
        return frame.f_globals.get("expect", 0)
