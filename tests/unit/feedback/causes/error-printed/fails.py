# call: f(-1)
# raises: ValueError


def f(n):
    if n < 0:
        print("error: too small")
    return 0
