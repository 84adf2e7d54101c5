# /// expect
# outcome = "runtime-error"
# failing = ["zero"]
# message = "KeyboardInterrupt"
# ///
def square(number):
    if number == 0:
        raise KeyboardInterrupt
    return number * number
