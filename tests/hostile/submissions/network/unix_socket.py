# /// expect
# outcome = "wrong-answer"
# family = "network"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import socket

try:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect("@SOCKET@")
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
