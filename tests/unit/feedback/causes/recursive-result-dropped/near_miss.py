# call: f(2)
# expect: 0


def f(n):
    if n == 0:
        return 0
    n = f(n - 1)
