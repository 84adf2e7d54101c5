# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    product = 1 if numbers else 0
    for n in numbers:
        product = product * n
    return {"product": product}
