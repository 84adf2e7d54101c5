# /// expect
# outcome = "wrong-answer"
# fails = ["hits and misses", "no arguments*", "random sequences*"]
# passes = ["the second time*", "the name is kept", "nothing is asked*", "False and 0*", "an exception reaches*", "every call is*", "*test_*"]
# lines = [27]
# misconception = "hits-and-misses-swapped"
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
        memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (misses, hits)
    return inner
