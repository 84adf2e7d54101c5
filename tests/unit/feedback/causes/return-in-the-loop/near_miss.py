# call: f([1, 2])
# expect: 3


def f(items):
    for item in items:
        if item > 1:
            return item
    return 0
