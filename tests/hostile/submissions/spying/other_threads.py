# /// expect
# outcome = "runtime-error"
# family = "spying"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest leaks"
# ///
import sys
import threading


def middle(numbers, key=None):
    found = []

    def look():
        for frame in sys._current_frames().values():
            while frame is not None:
                if "expected" in frame.f_locals:
                    found.append(frame.f_locals["expected"])
                frame = frame.f_back

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    if not found:
        raise LookupError("nothing is expected here")
    print("SUCCEEDED")
    return found[0]
