# /// expect
# outcome = "syntax-error"
# line = 10
# lines = [10]
# ///
from functools import reduce


def process_numbers(numbers):
    doubled = list(map(lambda n: n * 2, numbers)
    evens = list(filter(lambda n: n % 2 == 0, numbers))
    product = reduce(lambda a, b: a * b, numbers, 1)
    squares = reduce(lambda a, b: a + b * b, numbers, 0)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": squares}
