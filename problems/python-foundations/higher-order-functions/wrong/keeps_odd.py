# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "evens on both*", "a single*", "zero*", "nothing but zeros", "repeats*"]
# passes = ["the empty list", "squares add up", "doubling keeps the length"]
# message = "evens"
# lines = [15]
# misconception = "keeps-the-odd-ones"
# ///
from functools import reduce


def process_numbers(numbers):
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2, numbers)),
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": reduce(lambda a, b: a + b * b, numbers, 0),
    }
