# /// expect
# outcome = "missing-name"
# message = "process_numbers"
# lines = [9]
# ///
from functools import reduce


def proces_numbers(numbers):
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": reduce(lambda a, b: a + b * b, numbers, 0),
    }
