# call: f(-1)
# raises: ValueError


def f(n):
    if n < 0:
        return None
    return n
