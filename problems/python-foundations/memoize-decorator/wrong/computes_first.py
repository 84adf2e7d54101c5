# /// expect
# outcome = "wrong-answer"
# fails = ["the second time*", "no arguments*", "None is*", "many different calls"]
# passes = ["hits and misses", "the name is kept", "an exception reaches*", "two functions*", "the order of positional*"]
# lines = [20]
# misconception = "computes-anyway"
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
        result = f(*args, **kwargs)
        if key in memory:
            hits += 1
        else:
            misses += 1
            memory[key] = result
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
