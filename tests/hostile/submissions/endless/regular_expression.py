# /// expect
# outcome = "time-limit"
# family = "endless"
# profile = "both"
# stopped_by = ["deadline"]
# control = "pytest has no verdict"
# ///
import re


def middle(numbers, key=None):
    return float(bool(re.match(r"(a+)+$", "a" * 40 + "b")))
