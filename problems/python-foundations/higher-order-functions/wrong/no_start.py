# /// expect
# outcome = "runtime-error"
# fails = ["the empty list"]
# passes = ["three numbers", "evens on both*", "a single*", "zero*", "negative numbers", "repeats*", "large*", "a long list"]
# line = 16
# lines = [16]
# misconception = "fold-without-start"
# ///
from functools import reduce


def process_numbers(numbers):
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(lambda a, b: a * b, numbers),
        "sum_of_squares": sum(map(lambda n: n**2, numbers)),
    }
