# call: f([3, 1, 2])
# expect: 0
# changed: x
# requires: numpy


def f(x):
    part = x[1:]
    part[0] = 9
    return 0
