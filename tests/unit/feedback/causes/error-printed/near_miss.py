# call: f(-1)
# raises: ValueError


def f(n):
    print(n)
    return 0
