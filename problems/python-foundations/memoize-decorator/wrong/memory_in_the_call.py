# /// expect
# outcome = "wrong-answer"
# fails = ["the second time*", "hits and misses", "no arguments*", "many different calls"]
# passes = ["the name is kept", "nothing is asked*", "a failed call*", "an exception reaches*", "the order of positional*"]
# lines = [17]
# misconception = "memory-made-anew"
# ///
import functools


def memoize(f):
    hits = misses = 0

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        cache = {}
        signature = (args, tuple(sorted(kwargs.items())))
        if signature in cache:
            hits += 1
        else:
            misses += 1
            cache[signature] = f(*args, **kwargs)
        return cache[signature]

    wrapper.cache_info = lambda: (hits, misses)
    return wrapper
