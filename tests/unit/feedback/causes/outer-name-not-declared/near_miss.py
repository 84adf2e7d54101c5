# call: f(False)
# expect: 1


def f(ready):
    if ready:
        count = 1
    return count
