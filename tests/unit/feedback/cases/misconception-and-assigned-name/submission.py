# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    doubled = list(map(lambda n: n * 2, numbers))
    evens = list(filter(lambda n: n % 2 == 0, doubled))
    result = {"doubled": doubled}
    result["evens"] = evens
    return result
