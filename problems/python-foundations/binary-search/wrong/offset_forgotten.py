# /// expect
# outcome = "wrong-answer"
# fails = ["a number*", "larger*", "random*"]
# passes = ["no items"]
# lines = [13, 22]
# misconception = "offset-forgotten"
# ///
def left(a, x):
    if len(a) == 0:
        return 0
    mid = len(a) // 2
    if a[mid] < x:
        return left(a[mid + 1 :], x)
    return left(a[:mid], x)


def right(a, x):
    if len(a) == 0:
        return 0
    mid = len(a) // 2
    if a[mid] <= x:
        return right(a[mid + 1 :], x)
    return right(a[:mid], x)
