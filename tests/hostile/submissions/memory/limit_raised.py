# /// expect
# outcome = "wrong-answer"
# family = "memory"
# profile = "both"
# stopped_by = ["no-new-privileges"]
# control = "off: limits"
# ///
import resource

try:
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    BLOCK = bytes(400 << 20)
    print("SUCCEEDED")
except (ValueError, OSError, MemoryError) as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
