# /// expect
# outcome = "time-limit"
# fails = ["a sequence of*", "at most*"]
# passes = ["in front*", "behind*", "a number*", "no items", "larger*", "words", "random*"]
# lines = [8, 12]
# ///
def left(a, x):
    return sum(1 for item in a if item < x)


def right(a, x):
    return sum(1 for item in a if item <= x)
