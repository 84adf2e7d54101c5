# /// expect
# outcome = "wrong-answer"
# fails = ["a failed call*", "success after*"]
# passes = ["the second time*", "hits and misses", "an exception reaches*", "keyword arguments are*", "two functions*"]
# lines = [26, 27]
# misconception = "errors-remembered"
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
        else:
            misses += 1
            try:
                memory[key] = (f(*args, **kwargs), None)
            except Exception as error:
                memory[key] = (None, error)
        result, error = memory[key]
        if error is not None:
            raise error
        return result

    inner.cache_info = lambda: (hits, misses)
    return inner
