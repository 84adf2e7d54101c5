"""Both single numbers in one walk: the result so far may be a pair."""

from functools import reduce


def double(n: int) -> int:
    return n + n


def is_even(n: int) -> bool:
    return not n & 1


def absorb(so_far: tuple[int, int], n: int) -> tuple[int, int]:
    product, squares = so_far
    return product * n, squares + n**2


def process_numbers(numbers: list[int]) -> dict[str, object]:
    product, squares = reduce(absorb, numbers, (1, 0))
    return {
        "doubled": [*map(double, numbers)],
        "evens": [*filter(is_even, numbers)],
        "product": product,
        "sum_of_squares": squares,
    }
