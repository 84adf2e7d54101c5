# /// expect
# outcome = "syntax-error"
# ///
def double(numbers:
    return numbers
