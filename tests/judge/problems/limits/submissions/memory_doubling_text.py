# /// expect
# outcome = "memory-limit"
# failing = ["zero"]
# ///
def square(number):
    text = "x"
    while number == 0:
        text += text
    return number * number
