# /// expect
# outcome = "time-limit"
# fails = ["zero counts as even"]
# passes = ["three numbers", "the empty list", "negative*", "a long list", "the caller's list*"]
# lines = [16]
# misconception = "skips-before-counting"
# ///
from functools import reduce


def process_numbers(numbers):
    squares = 0
    i = 0
    while i < len(numbers):
        if numbers[i] == 0:
            continue  # a zero adds nothing
        squares += numbers[i] ** 2
        i += 1
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": squares,
    }
