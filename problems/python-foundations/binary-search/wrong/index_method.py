# /// expect
# outcome = "runtime-error"
# fails = ["a number*", "no items", "random*"]
# passes = ["in front*", "behind*"]
# lines = [9, 13]
# misconception = "index-needs-it-there"
# ///
def left(a, x):
    return a.index(x)


def right(a, x):
    return len(a) - a[::-1].index(x)
