# /// expect
# outcome = "wrong-answer"
# fails = ["the name is kept", "the docstring is kept"]
# passes = ["the second time*", "hits and misses", "keyword arguments are*", "a failed call*", "every call is*", "*test_*"]
# lines = [13]
# misconception = "name-lost"
# ///
def memoize(f):
    memory = {}
    hits = 0
    misses = 0

    def inner(*args, **kwargs):
        nonlocal hits, misses
        key = (args, frozenset(kwargs.items()))
        if key in memory:
            hits += 1
            return memory[key]
        misses += 1
        memory[key] = f(*args, **kwargs)
        return memory[key]

    inner.cache_info = lambda: (hits, misses)
    return inner
