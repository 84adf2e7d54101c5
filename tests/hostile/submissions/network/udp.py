# /// expect
# outcome = "wrong-answer"
# family = "network"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import socket

try:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"SECRET", ("127.0.0.1", @UDP_PORT@))
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
