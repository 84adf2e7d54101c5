# call: f(4)
# expect: 2


def f(n):
    return n / 2
