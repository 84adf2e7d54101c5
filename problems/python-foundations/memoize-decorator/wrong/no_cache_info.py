# /// expect
# outcome = "runtime-error"
# fails = ["hits and misses", "nothing is asked*", "many different calls"]
# passes = ["the second time*", "the name is kept", "False and 0*", "keyword arguments are*", "an exception reaches*", "*test_*"]
# lines = [21]
# misconception = "nothing-counted"
# ///
from functools import wraps


def memoize(f):
    memory = {}

    @wraps(f)
    def inner(*args, **kwargs):
        key = (args, frozenset(kwargs.items()))
        if key not in memory:
            memory[key] = f(*args, **kwargs)
        return memory[key]

    return inner
