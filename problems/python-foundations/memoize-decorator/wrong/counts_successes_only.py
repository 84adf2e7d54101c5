# /// expect
# outcome = "wrong-answer"
# fails = ["a failed call*", "success after*"]
# passes = ["the second time*", "hits and misses", "no arguments*", "an exception reaches*", "many different*", "*test_*"]
# lines = [25]
# misconception = "failed-calls-not-counted"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal hits
        key = (args, frozenset(kwargs.items()))
        if key in memory:
            hits += 1
        else:
            memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, len(memory))
    return inner
