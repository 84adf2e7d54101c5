# /// expect
# outcome = "wrong-answer"
# family = "processes"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import os

children = 0
for _ in range(5):  # five are enough to show it
    try:
        child = os.fork()
    except OSError as error:
        print("stopped by", repr(error))
        break
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    children += 1
if children == 5:
    print("SUCCEEDED")
def middle(numbers, key=None):
    return -1.0
