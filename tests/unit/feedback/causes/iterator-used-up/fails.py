# call: f([1, 2])
# expect: [3, 2]


def f(items):
    doubled = map(abs, items)
    total = sum(doubled)
    return [total, len(list(doubled))]
