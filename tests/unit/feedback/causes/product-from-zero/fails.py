# call: f([2])
# expect: 2


def f(items):
    product = 0
    for item in items:
        product *= item
    return product
