# /// expect
# outcome = "wrong-answer"
# family = "reading"
# profile = "numpy"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
import numpy as np

try:
    print(np.fromfile("@SECRET@", np.uint8).tobytes(), "SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
