# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    return [n for n in numbers]
