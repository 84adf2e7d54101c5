# /// expect
# outcome = "runtime-error"
# passed = 0
# message = "not callable"
# ///
square = 4
