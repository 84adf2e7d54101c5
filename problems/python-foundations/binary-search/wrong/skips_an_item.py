# /// expect
# outcome = "wrong-answer"
# fails = ["random*"]
# passes = ["no items"]
# lines = [13, 25]
# misconception = "one-item-skipped"
# ///
def left(a, x):
    low = 0
    high = len(a)
    while low < high:
        middle = (low + high) // 2
        if a[middle] >= x:
            high = middle - 1
        else:
            low = middle + 1
    return low


def right(a, x):
    low = 0
    high = len(a)
    while low < high:
        middle = (low + high) // 2
        if a[middle] > x:
            high = middle - 1
        else:
            low = middle + 1
    return low
