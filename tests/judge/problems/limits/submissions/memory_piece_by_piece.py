# /// expect
# outcome = "memory-limit"
# failing = ["zero"]
# ///
def square(number):
    kept = []
    while number == 0:
        kept.append(bytes(1 << 20))
    return number * number
