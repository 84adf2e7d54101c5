# call: f([])
# expect: 0


def f(items):
    return max(items)
