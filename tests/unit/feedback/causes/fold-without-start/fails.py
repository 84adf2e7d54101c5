# call: f([])
# expect: 1


from functools import reduce
def f(items):
    return reduce(lambda a, b: a * b, items)
