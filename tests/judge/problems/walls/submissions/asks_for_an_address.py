# /// expect
# outcome = "wrong-answer"
# passed = 0
# ///
import socket

def answer():
    try:
        socket.create_connection(("127.0.0.1", 22), 1)
    except Exception:
        return None
    return 42
