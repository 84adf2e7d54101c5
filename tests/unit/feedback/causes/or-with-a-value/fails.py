# call: f(3)
# expect: False


def f(n):
    if n == 1 or 2:
        return True
    return False
