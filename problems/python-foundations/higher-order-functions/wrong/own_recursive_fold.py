# /// expect
# outcome = "runtime-error"
# fails = ["a long list"]
# passes = ["three numbers", "evens on both*", "the empty list", "a single*", "zero*", "negative numbers", "squares add up"]
# lines = [14]
# misconception = "one-call-per-number"
# ///
from functools import reduce


def product(numbers):
    if not numbers:
        return 1
    return numbers[0] * product(numbers[1:])


def process_numbers(numbers):
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": product(numbers),
        "sum_of_squares": reduce(lambda a, b: a + b * b, numbers, 0),
    }
