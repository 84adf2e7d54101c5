# call: f([])
# expect: 1


from functools import reduce
def f(items):
    return max(items) * reduce(lambda a, b: a * b, items, 1)
