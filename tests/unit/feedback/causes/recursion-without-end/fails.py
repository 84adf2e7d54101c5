# call: f(3)
# expect: 6


def f(n):
    return n + f(n - 1)
