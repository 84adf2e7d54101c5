# call: f([2, 2])
# expect: []


def f(items):
    items = list(items)
    for item in items:
        if item == 2:
            items.remove(item)
    return items
