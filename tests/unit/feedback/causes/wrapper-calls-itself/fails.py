# call: f(abs)(1)
# expect: 1


def f(g):
    def inner(n):
        return inner(n)
    return inner
