# /// expect
# outcome = "wrong-answer"
# family = "network"
# profile = "both"
# stopped_by = ["seccomp", "landlock"]
# control = "off: seccomp,landlock"
# ///
import socket

try:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect("\0@ABSTRACT@")
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
