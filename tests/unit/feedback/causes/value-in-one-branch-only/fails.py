# call: f(0)
# expect: 0


def f(n):
    if n > 0:
        sign = 1
    return sign
