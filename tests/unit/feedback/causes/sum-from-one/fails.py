# call: f([2])
# expect: 2


def f(items):
    total = 1
    for item in items:
        total += item
    return total
