# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    doubled = list(map(lambda n: n * 2, numbers))
    print({"doubled": doubled})
