# call: f(1)
# expect: True


def f(n):
    return n != 1 and n != 2
