# call: f(1)
# expect: 1


def f(n):
    return n,
