# /// expect
# outcome = "runtime-error"
# failing = ["a number next to it", "as the reference or as good"]
# call = "near(3)"
# ///
def near(number):
    if number == 3 or number != int(number):
        raise ValueError
    return number - 1
