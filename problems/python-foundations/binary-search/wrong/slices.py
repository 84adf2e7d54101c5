# /// expect
# outcome = "runtime-error"
# fails = ["nothing but*"]
# passes = ["in front*", "behind*", "a number*", "no items", "larger*", "words", "a sequence of*", "at most*", "random*"]
# lines = [13, 22, 14, 23]
# misconception = "copies-the-halves"
# ///
def left(a, x):
    if len(a) == 0:
        return 0
    half = len(a) // 2
    if a[half] < x:
        return half + 1 + left(a[half + 1 :], x)
    return left(a[:half], x)


def right(a, x):
    if len(a) == 0:
        return 0
    half = len(a) // 2
    if a[half] <= x:
        return half + 1 + right(a[half + 1 :], x)
    return right(a[:half], x)
