# call: f([1, 2])
# expect: 3


def f(items):
    for item in items:
        total = 0
        total += item
    return total
