# call: f([3, 1])
# expect: 0
# changed: items


def f(items):
    items.append(1)
    return 0
