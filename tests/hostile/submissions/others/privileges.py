# /// expect
# outcome = "wrong-answer"
# family = "others"
# profile = "both"
# stopped_by = ["no-new-privileges"]
# control = "off: no-new-privileges"
# ///
import ctypes

# Whether a program with the set-user-id bit, if one were started, would get the rights of its owner.
print("SUCCEEDED" if ctypes.CDLL(None).prctl(39, 0, 0, 0, 0) == 0 else "stopped")


def middle(numbers, key=None):
    return -1.0
