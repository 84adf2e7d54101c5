# call: f(1)
# expect: False


def f(n):
    return isinstance(n, (int, float))
