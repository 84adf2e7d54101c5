# /// expect
# outcome = "wrong-answer"
# family = "reading"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
try:
    print(open("@SECRET@").read(), "SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
