# call: f()
# expect: {'evens': 1}


def f():
    return {"product": 1}
