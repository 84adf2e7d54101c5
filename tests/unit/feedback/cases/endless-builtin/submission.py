# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    return list(map(abs, iter(int, 1)))
