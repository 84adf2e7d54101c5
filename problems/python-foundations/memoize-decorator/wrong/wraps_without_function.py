# /// expect
# outcome = "runtime-error"
# fails = ["the second time*", "hits and misses", "the name is kept"]
# lines = [13]
# misconception = "wraps-without-function"
# ///
from functools import wraps


def memoize(function):
    memory, hits, misses = {}, 0, 0

    @wraps
    def faster(*args, **kwargs):
        nonlocal hits, misses
        key = (args, frozenset(kwargs.items()))
        if key in memory:
            hits += 1
            return memory[key]
        misses += 1
        memory[key] = function(*args, **kwargs)
        return memory[key]

    faster.cache_info = lambda: (hits, misses)
    return faster
