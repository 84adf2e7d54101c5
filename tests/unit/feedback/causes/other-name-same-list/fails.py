# call: f([3, 1])
# expect: 0
# changed: items


def f(items):
    result = items
    result.append(1)
    return 0
