"""An object that can be called: the memory and the counts are attributes, where a debugger can see them."""

import functools


class _Remembering:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self._f = f
        self._answers = {}
        self._calls = 0
        self._asked = 0

    def __call__(self, *args, **kwargs):
        self._calls += 1
        key = (args, tuple(sorted(kwargs.items(), key=lambda pair: pair[0])))
        try:
            return self._answers[key]
        except KeyError:
            pass  # leave the handler first: an exception of f should not seem to come from a KeyError
        self._asked += 1
        return self._answers.setdefault(key, self._f(*args, **kwargs))

    def cache_info(self):
        return self._calls - self._asked, self._asked


def memoize(f):
    return _Remembering(f)
