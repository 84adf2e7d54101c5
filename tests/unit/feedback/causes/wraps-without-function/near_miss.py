# call: f(abs)(1)
# expect: 2


from functools import wraps
def f(g):
    @wraps(g)
    def inner(*args):
        return g(*args)
    return inner
