# call: f([2])
# expect: 2


def f(items):
    total = 0
    for item in items:
        total += item + 1
    return total
