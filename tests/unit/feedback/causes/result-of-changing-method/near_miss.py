# call: f([2, 1])
# expect: [1, 2]


def f(items):
    items = list(items)
    items.sort()
