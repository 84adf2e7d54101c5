# call: f([1])
# expect: [2]


def f(items):
    return list(map(lambda n: 2 * n, 3))
