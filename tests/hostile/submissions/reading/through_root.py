# /// expect
# outcome = "wrong-answer"
# family = "reading"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
import os

try:
    folder = os.open("/", os.O_PATH)
    found = os.open("@SECRET@".lstrip("/"), os.O_RDONLY, dir_fd=folder)
    print(os.read(found, 100), "SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
