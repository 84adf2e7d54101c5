# call: f([2, 2])
# expect: []


def f(items):
    items = list(items)
    for item in list(items):
        if item == 3:
            items.remove(item)
    return items
