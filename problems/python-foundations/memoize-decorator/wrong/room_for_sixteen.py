# /// expect
# outcome = "wrong-answer"
# fails = ["many different calls"]
# passes = ["the second time*", "hits and misses", "keyword arguments are*", "None is*", "two functions*", "a failed call*"]
# lines = [25, 27]
# misconception = "forgets-old-answers"
# ///
from functools import wraps

MAX_SIZE = 16


def memoize(f):
    cache = {}
    hits = misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits, misses
        key = (args, frozenset(kwargs.items()))
        if key in cache:
            hits += 1
            return cache[key]
        misses += 1
        if len(cache) >= MAX_SIZE:
            oldest = next(iter(cache))
            del cache[oldest]
        cache[key] = f(*args, **kwargs)
        return cache[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
