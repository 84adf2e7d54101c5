# /// expect
# outcome = "accepted"
# passed = 1
# ///
def two():
    return 2
