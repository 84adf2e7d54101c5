# call: f(2)
# expect: 0


def f(n):
    if n == 0:
        return 0
    f(n - 1)
