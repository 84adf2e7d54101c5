# call: f()
# expect: 0


def f():
    return len(None)
