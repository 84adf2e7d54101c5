# /// expect
# outcome = "wrong-answer"
# fails = ["at most*equal items"]
# passes = ["in front*", "behind*", "a number*", "no items", "larger*", "words", "nothing but*", "a sequence of*", "random*", "at most*different*"]
# lines = [21]
# misconception = "finds-one-then-walks"
# ///
def left(a, x):
    low, high = 0, len(a)
    while low < high:
        mid = (low + high) // 2
        if a[mid] < x:
            low = mid + 1
        else:
            high = mid
    return low


def right(a, x):
    place = left(a, x)
    while place < len(a) and a[place] == x:
        place += 1
    return place
