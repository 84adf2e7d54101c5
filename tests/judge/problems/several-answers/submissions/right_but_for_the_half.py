# /// expect
# outcome = "wrong-answer"
# failing = ["there is no whole number next to a half"]
# call = ""
# ///
def near(number):
    return number - 1
