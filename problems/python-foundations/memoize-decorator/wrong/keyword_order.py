# /// expect
# outcome = "wrong-answer"
# fails = ["the order of keywords*", "*test_keywords_in_another_order*"]
# passes = ["the second time*", "keyword arguments are*", "a pair*", "by position*", "None is*", "every call is*"]
# lines = [19]
# misconception = "keyword-order-matters"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits, misses
        key = (args, tuple(kwargs.items()))
        if key in memory:
            hits += 1
            return memory[key]
        misses += 1
        memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
