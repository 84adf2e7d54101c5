from functools import reduce


def process_numbers(numbers: list[int]) -> dict[str, object]:
    """Return `doubled`, `evens`, `product` and `sum_of_squares` of `numbers`."""
    raise NotImplementedError
