# call: f(3)
# expect: False


def f(n):
    if n == 1 or n == 3:
        return True
    return False
