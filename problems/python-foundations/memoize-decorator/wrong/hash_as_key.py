# /// expect
# outcome = "wrong-answer"
# fails = ["equal hashes*"]
# passes = ["the second time*", "hits and misses", "keyword arguments are*", "equal arguments*", "a pair*", "the order of positional*"]
# lines = [18]
# misconception = "hash-is-no-identity"
# ///
from functools import wraps


def memoize(f):
    answers = {}
    hits = misses = 0

    @wraps(f)
    def hashed(*args, **kwargs):
        nonlocal hits, misses
        fingerprint = hash((args, frozenset(kwargs.items())))
        if fingerprint in answers:
            hits += 1
        else:
            misses += 1
            answers[fingerprint] = f(*args, **kwargs)
        return answers[fingerprint]

    hashed.cache_info = lambda: (hits, misses)
    return hashed
