# /// expect
# outcome = "accepted"
# passed = 1
# ///
def one():
    return 1
