# call: f([1], -2)
# raises: IndexError


def f(items, i):
    if i >= len(items):
        raise IndexError("outside")
    return items[i % len(items)]
