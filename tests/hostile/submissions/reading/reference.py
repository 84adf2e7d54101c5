# /// expect
# outcome = "wrong-answer"
# family = "reading"
# profile = "both"
# stopped_by = ["landlock"]
# control = "off: landlock"
# ///
try:
    code = open("@PROBLEM@/solution.py").read()
    exec(code)
    print("SUCCEEDED")
    middle = None
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
