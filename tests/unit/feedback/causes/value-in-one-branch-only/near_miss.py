# call: f(0)
# expect: 0


def f(n):
    total += n
    return total
