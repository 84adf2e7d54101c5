# /// expect
# outcome = "time-limit"
# fails = ["a sequence of*", "at most*"]
# passes = ["in front*", "behind*", "a number*", "no items", "larger*", "words", "random*"]
# lines = [9, 13]
# misconception = "looks-at-every-item"
# ///
def left(a, x):
    return sum(1 for item in a if item < x)


def right(a, x):
    return sum(1 for item in a if item <= x)
