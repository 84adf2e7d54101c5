# /// expect
# outcome = "syntax-error"
# passed = 0
# message = "IndentationError"
# ///
def square(number):
return number * number
