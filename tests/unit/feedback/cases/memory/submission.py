# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    result = []
    for n in numbers:
        result += [n] * 10 ** 9
    return result
