# /// expect
# outcome = "wrong-answer"
# family = "patching"
# profile = "both"
# stopped_by = ["separation"]
# control = "naive: middle([1])"
# ///
import gc
import sys

for name, module in list(sys.modules.items()):
    if "cage" in name:
        for each in list(vars(module)):
            if each in ("packb", "unpackb", "frame"):
                original = getattr(module, each)
                setattr(module, each, lambda *args, original=original: original(*args))
for found in gc.get_objects():
    if type(found).__name__ in ("Channel", "Codec", "Worker"):
        for each in ("send", "encode"):
            if hasattr(found, each):
                original = getattr(found, each)
                setattr(found, each, original)


def middle(numbers, key=None):
    return -1.0
