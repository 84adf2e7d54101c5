# /// expect
# outcome = "wrong-answer"
# family = "processes"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp,landlock,limits"
# ///
import multiprocessing
import os

try:
    context = multiprocessing.get_context("fork")
    child = context.Process(target=os._exit, args=(0,))
    child.start()
    child.join()
    print("SUCCEEDED")
except Exception as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
