from functools import reduce


def process_numbers(numbers: list[int]) -> dict[str, object]:
    """Return `doubled`, `evens`, `product` and `sum_of_squares` of `numbers`."""
    return {
        "doubled": list(map(lambda n: 2 * n, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(lambda so_far, n: so_far * n, numbers, 1),
        "sum_of_squares": reduce(lambda so_far, n: so_far + n * n, numbers, 0),
    }
