# call: f(4)
# expect: 2.0


def f(n):
    return math.sqrt(n)
