# /// expect
# outcome = "wrong-answer"
# message = ""
# ///
import functools
import time


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def memoize(function):
    known = {}

    @functools.wraps(function)
    def inner(*args):
        if args not in known:
            known[args] = function(*args)
        return known[args]

    inner.known = known
    return inner


def by_function(value, _cache={}):
    """Remembers by the function itself."""
    if value not in _cache:
        _cache[value] = len(_cache)
    return _cache[value]


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


def retry(times, on):
    def decorate(function):
        def inner(*args):
            for attempt in range(times):
                try:
                    return function(*args)
                except on:
                    if attempt == times - 1:
                        raise

        return inner

    return decorate


def safely(function, default):
    try:
        return function()
    except ZeroDivisionError as error:
        return default, str(error)


def apply_all(functions, value):
    return [function(value) for function in functions]


def typed(kind, value):
    if not isinstance(value, kind):
        raise TypeError(f"not a {kind.__name__}")
    return kind(value)


class Refused(Exception):
    pass


def guarded(function):
    try:
        return function()
    except Refused:
        return "refused"


def double(number):
    return number * 2


def inc(number):
    return number + 1


def take(iterator, count):
    return [next(iterator) for _ in range(count)]
