# /// expect
# outcome = "wrong-answer"
# fails = ["in front*", "words", "random*"]
# passes = ["behind*", "a number*", "no items", "larger*", "at most*"]
# lines = [12]
# misconception = "left-is-right-again"
# ///
def left(a, x):
    start, stop = 0, len(a)
    while start < stop:
        i = (start + stop) // 2
        if a[i] <= x:
            start = i + 1
        else:
            stop = i
    return start


def right(a, x):
    start, stop = 0, len(a)
    while start < stop:
        i = (start + stop) // 2
        if x >= a[i]:
            start = i + 1
        else:
            stop = i
    return start
