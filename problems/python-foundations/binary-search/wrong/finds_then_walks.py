# /// expect
# outcome = "wrong-answer"
# fails = ["at most*"]
# passes = ["in front*", "behind*", "a number*", "no items", "larger*", "words", "nothing but*", "a sequence of*", "random*"]
# lines = [24, 31]
# misconception = "finds-one-then-walks"
# ///
def find(a, x):
    """Some place of x and whether it is there; else where it belongs."""
    low, high = 0, len(a) - 1
    while low <= high:
        mid = (low + high) // 2
        if a[mid] == x:
            return mid, True
        if a[mid] < x:
            low = mid + 1
        else:
            high = mid - 1
    return low, False


def left(a, x):
    place, found = find(a, x)
    while found and place > 0 and a[place - 1] == x:
        place -= 1
    return place


def right(a, x):
    place, found = find(a, x)
    while found and place < len(a) and a[place] == x:
        place += 1
    return place
