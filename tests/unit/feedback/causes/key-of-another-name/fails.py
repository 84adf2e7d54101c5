# call: f()
# expect: {'evens': 1}


def f():
    return {"even": 1}
