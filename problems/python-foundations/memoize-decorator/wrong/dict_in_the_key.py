# /// expect
# outcome = "runtime-error"
# fails = ["the second time*", "no arguments*", "keyword arguments*", "None is*"]
# passes = ["the name is kept", "nothing is asked*"]
# line = 21
# lines = [20]
# misconception = "dict-as-key"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits, misses
        key = (args, kwargs)
        if key in memory:
            hits += 1
            return memory[key]
        misses += 1
        memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
