# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "evens on both*", "a single*", "zero*", "negative*", "squares add up"]
# passes = ["the empty list", "the caller's list*", "exactly four keys"]
# message = "sum_of_squares"
# lines = [17]
# misconception = "first-number-not-squared"
# ///
from functools import reduce


def process_numbers(numbers):
    result = {}
    result["doubled"] = list(map(lambda n: n + n, numbers))
    result["evens"] = list(filter(lambda n: n % 2 == 0, numbers))
    result["product"] = reduce(lambda a, b: a * b, numbers, 1)
    result["sum_of_squares"] = reduce(lambda a, b: a + b * b, numbers) if numbers else 0
    return result
