# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "the empty list", "random lists", "exactly four keys"]
# message = "evens"
# lines = [14]
# misconception = "wrong-dictionary-key"
# ///
from functools import reduce


def process_numbers(numbers):
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "even": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": reduce(lambda a, b: a + b * b, numbers, 0),
    }
