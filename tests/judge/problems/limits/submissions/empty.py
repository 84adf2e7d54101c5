# /// expect
# outcome = "missing-name"
# passed = 0
# missing = ["square"]
# nearest = [""]
# ///
