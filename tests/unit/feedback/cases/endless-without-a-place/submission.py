# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    numbers = list(numbers)
    while numbers:
        numbers.append(1)
    return numbers
