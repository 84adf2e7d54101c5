# call: f([3, 1, 2])
# expect: [3, 2, 1]


def f(items):
    return sorted(items)
