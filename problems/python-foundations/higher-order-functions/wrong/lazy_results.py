# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "the empty list", "a single*", "random lists"]
# lines = [12, 13]
# misconception = "lazy-is-not-a-list"
# ///
from functools import reduce


def process_numbers(numbers):
    return {
        "doubled": map(lambda n: n * 2, numbers),
        "evens": filter(lambda n: n % 2 == 0, numbers),
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": reduce(lambda a, b: a + b * b, numbers, 0),
    }
