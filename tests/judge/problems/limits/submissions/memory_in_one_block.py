# /// expect
# outcome = "memory-limit"
# failing = ["zero"]
# ///
def square(number):
    if number == 0:
        return len(bytearray(1 << 32))
    return number * number
