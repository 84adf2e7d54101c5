# /// expect
# outcome = "runtime-error"
# fails = ["hits and misses", "nothing is asked*"]
# passes = ["the second time*", "the name is kept", "keyword arguments are*", "*test_*"]
# lines = [32]
# misconception = "missing-self"
# ///
import functools


class remember:
    """A function and what it has answered so far."""

    def __init__(self, f):
        self.f = f
        self.answers = {}
        self.hits = 0
        functools.update_wrapper(self, f)

    def __call__(self, *args, **kwargs):
        key = args, frozenset(kwargs.items())
        if key in self.answers:
            self.hits += 1
            return self.answers[key]
        self.misses = self.misses + 1
        answer = self.f(*args, **kwargs)
        self.answers[key] = answer
        return answer

    misses = 0

    def cache_info():
        return self.hits, self.misses


memoize = remember
