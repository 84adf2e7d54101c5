# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import socket

def answer():
    try:
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9))
    except Exception:
        return None
    return 42
