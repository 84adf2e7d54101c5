# /// expect
# outcome = "syntax-error"
# lines = [5]
# ///
def double(numbers:
    return numbers
