# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    product = 0
    for n in numbers:
        product *= n
    return dict(doubled=[2 * n for n in numbers], product=product)
