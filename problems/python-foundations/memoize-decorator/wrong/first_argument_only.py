# /// expect
# outcome = "runtime-error"
# fails = ["no arguments at all", "keyword arguments*"]
# passes = ["the second time*", "hits and misses", "the name is kept", "None is*", "False and 0*"]
# lines = [17, 18, 22]
# misconception = "only-first-argument"
# ///
from functools import wraps


def memoize(f):
    remembered = dict()
    info = {"hits": 0, "misses": 0}

    @wraps(f)
    def wrapped(*args, **kwargs):
        x = args[0]
        if x in remembered:
            info["hits"] += 1
        else:
            info["misses"] += 1
            remembered[x] = f(*args, **kwargs)
        return remembered[x]

    def cache_info():
        return (info["hits"], info["misses"])

    wrapped.cache_info = cache_info
    return wrapped
