# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "evens on both*", "a single*", "negative*", "random lists"]
# passes = ["the empty list", "nothing but zeros", "the caller's list*", "doubling keeps the length", "squares add up"]
# message = "evens"
# lines = [14]
# misconception = "evens-after-doubling"
# ///
from functools import reduce


def process_numbers(numbers):
    doubled = list(map(lambda x: x * 2, numbers))
    evens = list(filter(lambda x: x % 2 == 0, doubled))
    product = reduce(lambda a, b: a * b, numbers, 1)
    sum_of_squares = reduce(lambda a, b: a + b**2, numbers, 0)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": sum_of_squares}
