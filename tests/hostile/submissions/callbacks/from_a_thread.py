# /// expect
# outcome = "wrong-answer"
# family = "callbacks"
# profile = "both"
# stopped_by = ["codec", "separation"]
# control = "pytest has no verdict"
# ///
import threading


def ask_for_ever(key):
    while True:
        key(2)


def middle(numbers, key=None):
    if key is not None:
        for _ in range(4):
            threading.Thread(target=ask_for_ever, args=(key,)).start()
        key(3)
    return -1.0
