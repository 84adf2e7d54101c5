# call: f([])
# expect: 0


def f(items):
    return max(items, default=0) + int("a")
