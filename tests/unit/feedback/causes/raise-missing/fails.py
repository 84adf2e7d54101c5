# call: f(-1)
# raises: ValueError


def f(n):
    return n
