# call: f([1, 2])
# expect: 1.5


def f(items):
    return sum(items) // len(items)
