# /// expect
# outcome = "wrong-answer"
# failing = ["a number next to it", "as the reference or as good"]
# call = "near(2)"
# ///
def near(number):
    if number != int(number):
        raise ValueError
