# call: f()
# expect: {'evens': 1, 'product': 2}


def f():
    return {"evens": 3, "product": 2}
