# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    return {
        "product": reduce(lambda a, b: a * b, numbers),
    }
