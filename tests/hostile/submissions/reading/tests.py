# /// expect
# outcome = "wrong-answer"
# family = "reading"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
import glob

found = glob.glob("@PROBLEM@/cases.toml")
try:
    print(open("@PROBLEM@/cases.toml").read()[:100], found, "SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
