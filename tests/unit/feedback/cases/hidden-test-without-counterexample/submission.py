# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    result = [n for n in numbers][:100]
    return result
