"""The formulas of the texts, checked with numbers."""

import math

from solution import first


def looks(n, answer):
    """How often `first` looks when the answer is known."""
    asked = []

    def holds(place):
        asked.append(place)
        return place >= answer

    assert first(n, holds) == answer
    return len(asked)


def the_most_looks():
    r"""\lceil \log_2 (n + 1) \rceil"""
    for n in range(1, 130):
        yield max(looks(n, answer) for answer in range(n + 1)), math.ceil(math.log2(n + 1))


def within_what_is_allowed():
    r"""\lceil \log_2 (n + 1) \rceil \le \lceil \log_2 n \rceil + 1"""
    for n in range(1, 130):
        yield math.ceil(math.log2(n + 1)), "<=", math.ceil(math.log2(n)) + 1
