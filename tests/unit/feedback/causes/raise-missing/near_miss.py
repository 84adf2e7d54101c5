# call: f(-1)
# raises: ValueError


def f(n):
    if n < -1:
        raise ValueError("too small")
    return n
