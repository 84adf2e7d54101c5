def f(g):
    def inner(n):
        return g(n)
