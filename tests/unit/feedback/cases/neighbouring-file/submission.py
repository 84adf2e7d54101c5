# etude: a/b
from shapes import area


def process_numbers(numbers):
    return area(numbers)
