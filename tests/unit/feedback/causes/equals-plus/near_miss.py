# call: f([1, 2])
# expect: 3


def f(items):
    total = 0
    for item in items:
        total += -item
    return total
