# /// expect
# outcome = "wrong-answer"
# fails = ["the order of positional*", "*test_another_call*"]
# passes = ["the second time*", "hits and misses", "the order of keywords*", "keyword arguments are*", "None is*", "two functions*"]
# lines = [12]
# misconception = "argument-order-lost"
# ///
import functools


def make_key(args, kwargs):
    positional = frozenset(args)
    named = frozenset(kwargs.items())
    return positional, named


def memoize(f):
    table = {}
    hits, misses = 0, 0

    @functools.wraps(f)
    def fast(*args, **kwargs):
        nonlocal hits, misses
        key = make_key(args, kwargs)
        if key not in table:
            misses += 1
            table[key] = f(*args, **kwargs)
            return table[key]
        hits += 1
        return table[key]

    fast.cache_info = lambda: (hits, misses)
    return fast
