# /// expect
# outcome = "runtime-error"
# fails = ["three numbers", "the empty list", "random lists"]
# lines = [10, 11, 12]
# misconception = "hidden-built-in"
# ///
from functools import reduce


def process_numbers(list):
    doubled = list(map(lambda n: n * 2, list))
    evens = list(filter(lambda n: n % 2 == 0, list))
    product = reduce(lambda a, b: a * b, list, 1)
    sum_of_squares = reduce(lambda a, b: a + b * b, list, 0)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": sum_of_squares}
