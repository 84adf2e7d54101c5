# /// expect
# outcome = "wrong-answer"
# fails = ["the empty list"]
# passes = ["three numbers", "evens on both*", "a single*", "zero*", "nothing but zeros", "negative numbers", "a long list", "squares add up"]
# lines = [13]
# misconception = "empty-product-is-zero"
# ///
from functools import reduce


def process_numbers(numbers):
    if len(numbers) == 0:
        return {"doubled": [], "evens": [], "product": 0, "sum_of_squares": 0}

    doubled = list(map(lambda n: n * 2, numbers))
    evens = list(filter(lambda n: n % 2 == 0, numbers))
    product = reduce(lambda a, b: a * b, numbers)
    sum_of_squares = reduce(lambda a, b: a + b, map(lambda n: n * n, numbers))

    return {
        "doubled": doubled,
        "evens": evens,
        "product": product,
        "sum_of_squares": sum_of_squares,
    }
