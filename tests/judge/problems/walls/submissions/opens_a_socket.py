# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import socket

def answer():
    try:
        socket.socket()
    except Exception:
        return None
    return 42
