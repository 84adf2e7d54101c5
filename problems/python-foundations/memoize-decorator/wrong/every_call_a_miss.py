# /// expect
# outcome = "wrong-answer"
# fails = ["hits and misses", "no arguments*", "the order of keywords*"]
# passes = ["the second time*", "the name is kept", "nothing is asked*", "a failed call*", "False and 0*"]
# lines = [18]
# misconception = "every-call-a-miss"
# ///
from functools import wraps


def memoize(f):
    memo = {}
    stats = [0, 0]

    @wraps(f)
    def wrapper(*args, **kwargs):
        hashable = (args, tuple(sorted(kwargs.items())))
        stats[1] += 1
        if hashable in memo:
            stats[0] += 1
            return memo[hashable]
        memo[hashable] = result = f(*args, **kwargs)
        return result

    wrapper.cache_info = lambda: tuple(stats)
    return wrapper
