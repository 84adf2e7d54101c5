# /// expect
# outcome = "wrong-answer"
# failing = ["a number next to it", "as the reference or as good"]
# call = "near(3)"
# ///
def near(number):
    if number != int(number):
        raise ValueError
    return number - 1 if number == 2 else number + 2
