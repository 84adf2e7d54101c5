# /// expect
# outcome = "rule-broken"
# passes = ["*"]
# message = "Here you build your own"
# lines = [11]
# ///
import functools


def memoize(f):
    @functools.lru_cache(maxsize=None)
    def cached(args, keywords):
        return f(*args, **dict(keywords))

    @functools.wraps(f)
    def inner(*args, **kwargs):
        return cached(args, frozenset(kwargs.items()))

    inner.cache_info = lambda: tuple(cached.cache_info()[:2])
    return inner
