# /// expect
# outcome = "runtime-error"
# fails = ["the second time*", "hits and misses", "no arguments*", "nothing is asked*"]
# passes = ["the name is kept", "the docstring is kept"]
# lines = [20, 25]
# misconception = "attribute-never-set"
# ///
from functools import wraps


def memoize(f):
    memory = {}

    @wraps(f)
    def inner(*args, **kwargs):
        key = (args, frozenset(kwargs.items()))
        if key in memory:
            inner.hits += 1
        else:
            inner.misses += 1
            memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (inner.hits, inner.misses)
    return inner
