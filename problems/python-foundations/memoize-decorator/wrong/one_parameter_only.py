# /// expect
# outcome = "runtime-error"
# fails = ["no arguments at all", "keyword arguments*", "the order of positional*"]
# passes = ["the second time*", "hits and misses", "the name is kept", "None is*", "an exception reaches*"]
# lines = [16, 22]
# misconception = "one-parameter-only"
# ///
from functools import wraps


def memoize(f):
    results = {}
    hits = misses = 0

    @wraps(f)
    def g(n):
        nonlocal hits, misses
        if n in results:
            hits += 1
        else:
            misses += 1
            results[n] = f(n)
        return results[n]

    def cache_info():
        return hits, misses

    g.cache_info = cache_info
    return g
