# call: f(1)
# expect: False


def f(n):
    return n != 1 or n != 2
