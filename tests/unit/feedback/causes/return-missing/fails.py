# call: f(1)
# expect: 2


def f(n):
    n = n + 1
