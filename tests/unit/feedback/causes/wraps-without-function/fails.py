# call: f(abs)(1)
# expect: 1


from functools import wraps
def f(g):
    @wraps
    def inner(*args):
        return g(*args)
    return inner
