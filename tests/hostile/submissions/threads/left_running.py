# /// expect
# outcome = "wrong-answer"
# family = "threads"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import threading


def forever():
    while True:
        pass


for _ in range(3):
    threading.Thread(target=forever).start()
def middle(numbers, key=None):
    return -1.0
