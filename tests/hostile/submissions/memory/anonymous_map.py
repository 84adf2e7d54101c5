# /// expect
# outcome = "runtime-error"
# family = "memory"
# profile = "both"
# stopped_by = ["limits"]
# control = "off: limits"
# ///
import mmap

mmap.mmap(-1, 400 << 20)
print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
