# /// expect
# outcome = "wrong-answer or runtime-error or time-limit"
# family = "callbacks"
# profile = "both"
# stopped_by = ["codec"]
# control = "naive: middle([1])"
# ///
import threading


def middle(numbers, key=None):
    if key is not None:
        for _ in range(8):
            threading.Thread(target=key, args=(2,), daemon=True).start()
        key(3)
    return -1.0
