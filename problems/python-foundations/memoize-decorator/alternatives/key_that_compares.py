"""The memory is a dictionary that fills itself, and a call is an object that knows when it is the same as another."""

from dataclasses import dataclass, field
from functools import update_wrapper


@dataclass(frozen=True)
class Call:
    args: tuple
    kwargs: dict = field(hash=False)  # equal calls have equal args, so their hashes agree without this


class Answers(dict):
    def __init__(self, f):
        super().__init__()
        self.f = f
        self.looked_up = self.computed = 0

    def __missing__(self, call):
        self.computed += 1
        self[call] = answer = self.f(*call.args, **call.kwargs)
        return answer

    def of(self, call):
        self.looked_up += 1
        return self[call]


def memoize(f):
    answers = Answers(f)

    def wrapper(*args, **kwargs):
        return answers.of(Call(args, kwargs))

    wrapper.cache_info = lambda: (answers.looked_up - answers.computed, answers.computed)
    return update_wrapper(wrapper, f)
