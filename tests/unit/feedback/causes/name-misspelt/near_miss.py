# call: f([1])
# expect: 1


def f(values):
    return sum(xyzzy)
