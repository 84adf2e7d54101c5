# call: f([1])
# expect: 1


def f(items):
    return next(items)
