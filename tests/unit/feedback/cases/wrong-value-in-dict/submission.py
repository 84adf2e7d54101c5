# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2, numbers)),
    }
