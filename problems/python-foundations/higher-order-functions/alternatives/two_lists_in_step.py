"""`map` can walk two lists in step, so the squares are the list times itself, and nothing but their sum is left."""

import functools
import operator
from itertools import repeat


def process_numbers(numbers: list[int]) -> dict[str, object]:
    return dict(
        doubled=list(map(operator.mul, numbers, repeat(2))),
        evens=list(filter(lambda n: n // 2 * 2 == n, numbers)),
        product=functools.reduce(operator.mul, numbers, 1),
        sum_of_squares=sum(map(operator.mul, numbers, numbers)),
    )
