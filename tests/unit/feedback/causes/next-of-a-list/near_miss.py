# call: f([1])
# expect: 2


def f(items):
    return next(iter(items))
