# call: f(1)
# expect: True


def f(n):
    return isinstance(n, int, float)
