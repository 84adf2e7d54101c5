# /// expect
# outcome = "syntax-error"
# passed = 0
# place = [7, 25]
# ///
def square(number):
    x = "äöü 漢字 🙂"; y = = 1
