# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "the empty list", "a single*", "a long list"]
# passes = ["zero counts as even", "squares add up"]
# message = "product"
# lines = [15]
# misconception = "product-from-zero"
# ///
from functools import reduce


def process_numbers(numbers):
    doubled = list(map(lambda n: n * 2, numbers))
    evens = list(filter(lambda n: n % 2 == 0, numbers))
    product = reduce(lambda total, n: total * n, numbers, 0)
    squares = reduce(lambda total, n: total + n * n, numbers, 0)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": squares}
