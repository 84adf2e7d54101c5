# /// expect
# outcome = "wrong-answer"
# family = "hooks"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
class Stays:
    def __del__(self):
        while True:
            pass


import sys

sys.stays = Stays()
def middle(numbers, key=None):
    return -1.0
