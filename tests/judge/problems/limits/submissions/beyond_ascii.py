# /// expect
# outcome = "runtime-error"
# passed = 0
# place = [7, 28]
# ///
def square(number):
    return "äöü 漢字 🙂" and (1 / (number - number))
