# /// expect
# outcome = "wrong-answer"
# fails = ["an exception reaches*", "success after*"]
# passes = ["the second time*", "hits and misses", "a failed call*", "None is*", "keyword arguments are*"]
# lines = [27, 28]
# misconception = "errors-swallowed"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits, misses
        key = (args, frozenset(kwargs.items()))
        if key in memory:
            hits += 1
            return memory[key]
        misses += 1
        try:
            memory[key] = f(*args, **kwargs)
            return memory[key]
        except Exception as error:
            print("could not call the function:", error)

    inner.cache_info = lambda: (hits, misses)
    return inner
