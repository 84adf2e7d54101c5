# /// expect
# outcome = "wrong-answer"
# family = "writing"
# profile = "both"
# stopped_by = ["landlock", "limits"]
# control = "off: landlock,limits"
# ///
import os

try:
    with open("/dev/shm/@NAME@", "w") as file:
        file.write("x")
    os.unlink("/dev/shm/@NAME@")
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
