# /// expect
# outcome = "wrong-answer"
# ///
def one():
    return 2
