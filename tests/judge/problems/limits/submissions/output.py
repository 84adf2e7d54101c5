# /// expect
# outcome = "output-limit"
# failing = ["zero"]
# ///
def square(number):
    while number == 0:
        print("again and again")
    return number * number
