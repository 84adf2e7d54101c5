# /// expect
# outcome = "wrong-answer"
# fails = ["hits and misses", "no arguments*", "a failed call*", "many different*"]
# passes = ["the second time*", "nothing is asked*", "the name is kept", "texts*"]
# lines = [30, 31]
# misconception = "counts-read-too-early"
# ///
from functools import wraps


def memoize(f):
    seen = {}
    hits = 0
    misses = 0

    @wraps(f)
    def g(*args, **kwargs):
        nonlocal hits, misses
        k = args, tuple(sorted(kwargs.items()))
        try:
            value = seen[k]
        except KeyError:
            misses += 1
        else:
            hits += 1
            return value
        value = seen[k] = f(*args, **kwargs)
        return value

    counts = (hits, misses)
    g.cache_info = lambda: counts
    return g
