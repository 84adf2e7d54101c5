# /// expect
# outcome = "wrong-answer"
# fails = ["None is an answer", "False and 0*"]
# passes = ["the second time*", "hits and misses", "keyword arguments are*", "a failed call*", "two functions*"]
# lines = [25]
# misconception = "falsy-looks-missing"
# ///
import functools


def memoize(f):
    answers = {}
    hits = misses = 0

    def ask(key, args, kwargs):
        nonlocal misses
        misses += 1
        answers[key] = f(*args, **kwargs)
        return answers[key]

    @functools.wraps(f)
    def fast(*args, **kwargs):
        nonlocal hits
        key = (args, frozenset(kwargs.items()))
        if answers.get(key):
            hits += 1
            return answers[key]
        return ask(key, args, kwargs)

    fast.cache_info = lambda: (hits, misses)
    return fast
