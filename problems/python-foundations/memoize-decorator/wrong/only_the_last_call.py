# /// expect
# outcome = "wrong-answer"
# fails = ["the second time*", "hits and misses", "keyword arguments are*", "many different calls"]
# passes = ["no arguments*", "None is*", "the order of keywords*", "an exception reaches*"]
# lines = [13, 20, 24, 25]
# misconception = "only-the-last-call"
# ///
import functools


def memoize(f):
    last_call = None
    last_answer = None
    hits = misses = 0

    @functools.wraps(f)
    def again(*args, **kwargs):
        nonlocal last_call, last_answer, hits, misses
        this_call = [args, kwargs]
        if this_call == last_call:
            hits = hits + 1
        else:
            misses = misses + 1
            last_answer = f(*args, **kwargs)
            last_call = this_call
        return last_answer

    def cache_info():
        return hits, misses

    again.cache_info = cache_info
    return again
