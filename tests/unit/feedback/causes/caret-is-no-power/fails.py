# call: f(3)
# expect: 9


def f(n):
    return n ^ 2
