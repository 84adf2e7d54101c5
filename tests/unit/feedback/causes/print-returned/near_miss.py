# call: f(1)
# expect: 2


def f(n):
    print(n)
    return None
