# /// expect
# outcome = "wrong-answer"
# fails = ["the names of keywords*", "by position*"]
# passes = ["the second time*", "hits and misses", "keyword arguments are*", "None is*", "two functions*"]
# lines = [16]
# misconception = "keyword-names-lost"
# ///
import functools


def memoize(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        values = list(args)
        for name in sorted(kwargs):
            values.append(kwargs[name])
        values = tuple(values)
        if values in wrapper.cache:
            wrapper.hits += 1
            return wrapper.cache[values]
        wrapper.misses += 1
        wrapper.cache[values] = func(*args, **kwargs)
        return wrapper.cache[values]

    wrapper.cache = {}
    wrapper.hits = 0
    wrapper.misses = 0
    wrapper.cache_info = lambda: (wrapper.hits, wrapper.misses)
    return wrapper
