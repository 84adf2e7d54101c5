# /// expect
# outcome = "wrong-answer"
# fails = ["keyword arguments are*", "the names of keywords*"]
# passes = ["the second time*", "hits and misses", "None is an answer", "the order of keywords*", "two functions*"]
# lines = [19, 23]
# misconception = "keywords-ignored"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits, misses
        if args in memory:
            hits += 1
        else:
            misses += 1
            memory[args] = f(*args, **kwargs)
        return memory[args]

    inner.cache_info = lambda: (hits, misses)
    return inner
