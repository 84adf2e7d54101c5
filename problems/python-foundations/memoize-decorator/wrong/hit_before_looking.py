# /// expect
# outcome = "wrong-answer"
# fails = ["hits and misses", "no arguments*", "a failed call*", "the order of keywords*"]
# passes = ["the second time*", "the name is kept", "nothing is asked*", "an exception reaches*", "*test_*"]
# lines = [20]
# misconception = "hit-counted-too-early"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    hits = misses = 0

    @wraps(f)
    def remembered(*args, **kwargs):
        nonlocal hits, misses
        key = (args, frozenset(kwargs.items()))
        try:
            hits += 1
            return memory[key]
        except KeyError:
            misses += 1
            memory[key] = f(*args, **kwargs)
            return memory[key]

    def cache_info():
        return (hits, misses)

    remembered.cache_info = cache_info
    return remembered
