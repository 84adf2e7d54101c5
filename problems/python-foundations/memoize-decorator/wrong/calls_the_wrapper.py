# /// expect
# outcome = "runtime-error"
# fails = ["the second time*", "hits and misses", "the name is kept"]
# lines = [22]
# misconception = "returns-the-call"
# ///
def memoize(f):
    cache = {}
    counter = {"hit": 0, "miss": 0}

    def inner(*args, **kwargs):
        key = (args, frozenset(kwargs.items()))
        kind = "hit" if key in cache else "miss"
        counter[kind] += 1
        if kind == "miss":
            cache[key] = f(*args, **kwargs)
        return cache[key]

    inner.__name__ = f.__name__
    inner.__doc__ = f.__doc__
    inner.cache_info = lambda: (counter["hit"], counter["miss"])
    return inner()
