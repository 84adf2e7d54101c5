# /// expect
# outcome = "runtime-error"
# fails = ["the empty list"]
# passes = ["three numbers", "evens on both*", "a single*", "zero*", "negative numbers", "repeats*", "a long list"]
# lines = [12]
# misconception = "starts-from-the-first"
# ///
from functools import reduce


def process_numbers(numbers):
    first = numbers[0]
    rest = numbers[1:]
    product = reduce(lambda a, b: a * b, rest, first)
    sum_of_squares = reduce(lambda a, b: a + b * b, rest, first * first)
    doubled = list(map(lambda n: n * 2, numbers))
    evens = list(filter(lambda n: n % 2 == 0, numbers))
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": sum_of_squares}
