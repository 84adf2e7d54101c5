# /// expect
# outcome = "wrong-answer"
# fails = ["the second time*", "no arguments*", "False and 0*", "keyword arguments are*"]
# passes = ["hits and misses", "None is*", "the name is kept", "an exception reaches*", "a failed call*"]
# lines = [25]
# misconception = "first-answer-not-returned"
# ///
import functools


def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    @functools.wraps(f)
    def new_function(*args, **kwargs):
        nonlocal hits, misses
        key = (args, frozenset(kwargs.items()))
        if key in memory:
            hits += 1
            return memory[key]
        else:
            misses += 1
            memory[key] = f(*args, **kwargs)

    def info():
        return (hits, misses)

    new_function.cache_info = info
    return new_function
