# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    return {"doubled": map(lambda n: 2 * n, numbers)}
