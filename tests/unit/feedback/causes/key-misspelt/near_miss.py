# call: f()
# expect: 1


def f():
    steps = {"squares": 1}
    return steps["weight"]
