# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    print("start")
    for n in range(10 ** 9):
        print(n)
    return numbers
