# call: f(4)
# expect: 2.0


def f(number):
    return numbr ** 0.5
