# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    result = {"doubled": [2 * n for n in numbers]}
    result["count"] = len(numbers)
    return result
