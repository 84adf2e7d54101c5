# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    return {"doubled": [2 * n for n in numbers],
            "even": [n for n in numbers if n % 2 == 0]}
