# call: f([3, 1])
# expect: 0


def f(items):
    items.sort()
    return items[0]
