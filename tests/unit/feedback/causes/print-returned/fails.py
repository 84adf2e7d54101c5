# call: f(1)
# expect: 2


def f(n):
    return print(n + 1)
