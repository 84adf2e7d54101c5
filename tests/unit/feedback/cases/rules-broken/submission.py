# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    result = []
    for n in numbers:
        result.append(n)
    for n in numbers:
        result.append(n)
    return list(map(str, result))
