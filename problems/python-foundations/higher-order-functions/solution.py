from functools import reduce
from operator import mul


def process_numbers(numbers: list[int]) -> dict[str, object]:
    """Return `doubled`, `evens`, `product` and `sum_of_squares` of `numbers`."""
    return {
        "doubled": list(map(lambda n: 2 * n, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(mul, numbers, 1),
        "sum_of_squares": reduce(lambda total, n: total + n * n, numbers, 0),
    }
