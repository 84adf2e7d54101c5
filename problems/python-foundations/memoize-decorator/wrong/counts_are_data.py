# /// expect
# outcome = "wrong-answer"
# fails = ["hits and misses", "nothing is asked*", "no arguments*"]
# passes = ["the second time*", "the name is kept", "False and 0*", "keyword arguments are*", "an exception reaches*", "*test_*"]
# lines = [15, 22, 24]
# misconception = "counts-not-callable"
# ///
from functools import update_wrapper


class Memo:
    def __init__(self, function):
        self.function = function
        self.known = {}
        self.cache_info = (0, 0)
        update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        hits, misses = self.cache_info
        key = (args, frozenset(kwargs.items()))
        if key in self.known:
            self.cache_info = (hits + 1, misses)
        else:
            self.cache_info = (hits, misses + 1)
            self.known[key] = self.function(*args, **kwargs)
        return self.known[key]


def memoize(f):
    return Memo(f)
