# /// expect
# outcome = "runtime-error"
# family = "exits"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import faulthandler
import time

faulthandler.dump_traceback_later(0.05, exit=True, file=open("/dev/null", "w"))
time.sleep(0.3)
def middle(numbers, key=None):
    return -1.0
