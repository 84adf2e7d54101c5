# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    return {"evens": [n for n in numbers if n % 2 == 0]}
