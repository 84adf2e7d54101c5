# /// expect
# outcome = "wrong-answer"
# ///
def two():
    return 1
