# /// expect
# outcome = "wrong-answer"
# fails = ["None is an answer"]
# passes = ["the second time*", "hits and misses", "False and 0*", "keyword arguments*", "a failed call*", "two functions*", "every call is*"]
# lines = [20, 21]
# misconception = "none-looks-missing"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits, misses
        key = (args, tuple(sorted(kwargs.items())))
        result = memory.get(key)
        if result is not None:
            hits += 1
            return result
        misses += 1
        result = f(*args, **kwargs)
        memory[key] = result
        return result

    inner.cache_info = lambda: (hits, misses)
    return inner
