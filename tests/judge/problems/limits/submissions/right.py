# /// expect
# outcome = "accepted"
# passed = 7
# ///
square = lambda number: number**2
