# call: f(3)
# expect: 8


def f(half):
    return half(1 + 1)
