"""The formulas of the texts, checked with numbers."""

from itertools import product

from solution import memoize


def ways_to_climb(stairs):
    """Every sequence of steps of one or two, counted one by one."""
    return sum(sum(steps) == stairs for length in range(stairs + 1) for steps in product((1, 2), repeat=length))


def stairs_in_steps_of_one_or_two():
    r"""s(n) = s(n-1) + s(n-2)"""

    @memoize
    def s(n):
        return 1 if n < 2 else s(n - 1) + s(n - 2)

    for n in range(2, 10):
        yield ways_to_climb(n), ways_to_climb(n - 1) + ways_to_climb(n - 2)
        yield s(n), ways_to_climb(n)
