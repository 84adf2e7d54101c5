# etude: foundations/numbers
from functools import reduce


def process_numbers(numbers):
    squares = 0
    i = 0
    while i < len(numbers):
        for _ in range(2):
            if numbers[i] == 0:
                continue
        squares += numbers[i] ** 2
    return {"squares": squares}
