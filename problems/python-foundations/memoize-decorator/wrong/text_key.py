# /// expect
# outcome = "wrong-answer"
# fails = ["equal arguments*"]
# passes = ["the second time*", "keyword arguments are*", "texts that*", "the order of keywords*", "a pair*", "every call is*"]
# lines = [19]
# misconception = "text-as-key"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits, misses
        key = str(args) + str(sorted(kwargs.items()))
        if key in memory:
            hits += 1
            return memory[key]
        misses += 1
        memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
