# /// expect
# outcome = "wrong-answer"
# fails = ["the second time*", "no arguments*", "None is*", "many different calls"]
# passes = ["hits and misses", "the name is kept", "an exception reaches*", "two functions*", "the order of positional*"]
# lines = [21]
# misconception = "computes-anyway"
# ///
from functools import wraps


def memoize(f):
    memory = {}
    calls = 0
    failures = 0

    @wraps(f)
    def inner(*args, **kwargs):
        nonlocal calls, failures
        calls += 1
        failures += 1
        answer = memory.setdefault((args, frozenset(kwargs.items())), f(*args, **kwargs))
        failures -= 1
        return answer

    def cache_info():
        misses = len(memory) + failures
        return calls - misses, misses

    inner.cache_info = cache_info
    return inner
