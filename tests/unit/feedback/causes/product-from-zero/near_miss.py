# call: f([2])
# expect: 2


def f(items):
    product = 1
    for item in items:
        product *= item * 0
    return product
