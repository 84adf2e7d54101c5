# /// expect
# outcome = "wrong-answer"
# fails = ["many different calls", "keyword arguments are*", "False and 0*"]
# passes = ["no arguments*", "None is*", "the name is kept", "a failed call*", "the order of positional*"]
# lines = [20]
# misconception = "only-first-entry-compared"
# ///
from functools import wraps


def memoize(f):
    entries = []  # triples: args, kwargs, answer
    counts = [0, 0]

    def look_up(args, kwargs):
        for entry in entries:
            if entry[0] == args and entry[1] == kwargs:
                return entry
            else:
                return None
        return None

    @wraps(f)
    def inner(*args, **kwargs):
        entry = look_up(args, kwargs)
        if entry is not None:
            counts[0] += 1
            return entry[2]
        counts[1] += 1
        answer = f(*args, **kwargs)
        entries.append((args, kwargs, answer))
        return answer

    inner.cache_info = lambda: tuple(counts)
    return inner
