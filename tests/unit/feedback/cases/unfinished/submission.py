# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    """Words."""
    raise NotImplementedError
