# call: f([1, 2])
# expect: [3, 2]


def f(items):
    doubled = list(map(abs, items))
    total = sum(doubled)
    return [total, 0 * len(doubled)]
