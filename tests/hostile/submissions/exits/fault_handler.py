# /// expect
# outcome = "wrong-answer"
# family = "exits"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
import faulthandler


def middle(numbers, key=None):
    faulthandler._sigsegv()
