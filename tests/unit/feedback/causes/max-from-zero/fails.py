# call: f([-2])
# expect: -2


def f(items):
    best = 0
    for item in items:
        if item > best:
            best = item
    return best
