# /// expect
# outcome = "wrong-answer"
# fails = ["two functions*", "the same function*"]
# passes = ["the second time*", "the name is kept"]
# lines = [10]
# misconception = "one-memory-for-all"
# ///
from functools import wraps

memory = {}


def memoize(f):
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
        memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
