# /// expect
# outcome = "wrong-answer"
# fails = ["two functions*", "the same function*"]
# passes = ["the second time*", "the name is kept"]
# lines = [11]
# misconception = "one-memory-for-all"
# ///
import functools


def memoize(f, cache={}):
    stats = {"hits": 0, "misses": 0}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        call = (args, frozenset(kwargs.items()))
        if call not in cache:
            stats["misses"] += 1
            cache[call] = f(*args, **kwargs)
        else:
            stats["hits"] += 1
        return cache[call]

    def cache_info():
        return stats["hits"], stats["misses"]

    wrapper.cache_info = cache_info
    return wrapper
