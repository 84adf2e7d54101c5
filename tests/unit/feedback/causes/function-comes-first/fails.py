# call: f([1])
# expect: [2]


def f(items):
    return list(map(items, lambda n: 2 * n))
