# call: f([1])
# expect: 1


def f(items):
    return items[len(items)]
