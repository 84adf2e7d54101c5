# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "the empty list", "random lists"]
# passes = ["the caller's list*"]
# lines = [16]
# misconception = "prints-instead-of-returning"
# ///
from functools import reduce


def process_numbers(numbers):
    doubled = list(map(lambda n: n * 2, numbers))
    evens = list(filter(lambda n: n % 2 == 0, numbers))
    product = reduce(lambda a, b: a * b, numbers, 1)
    squares = reduce(lambda a, b: a + b * b, numbers, 0)
    print({"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": squares})
