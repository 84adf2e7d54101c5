# /// expect
# outcome = "wrong-answer"
# family = "threads"
# profile = "both"
# stopped_by = ["limits"]
# control = "off: limits"
# ///
import threading

release = threading.Event()
started = []
try:
    for _ in range(150):
        thread = threading.Thread(target=release.wait, daemon=True)
        thread.start()
        started.append(thread)
    print("SUCCEEDED")
except (RuntimeError, MemoryError) as error:
    print("stopped by", repr(error))
release.set()
def middle(numbers, key=None):
    return -1.0
