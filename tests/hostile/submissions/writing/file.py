# /// expect
# outcome = "wrong-answer"
# family = "writing"
# profile = "both"
# stopped_by = ["landlock", "limits"]
# control = "off: landlock,limits"
# ///
try:
    with open("@FOLDER@/written", "w") as file:
        file.write("x")
    print("SUCCEEDED")
except OSError as error:
    print("stopped by", repr(error))
def middle(numbers, key=None):
    return -1.0
