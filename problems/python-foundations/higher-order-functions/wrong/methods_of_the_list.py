# /// expect
# outcome = "runtime-error"
# fails = ["three numbers", "the empty list", "random lists"]
# lines = [11, 12]
# misconception = "map-is-no-method"
# ///
import functools


def process_numbers(numbers):
    doubled = numbers.map(lambda n: n * 2)
    evens = numbers.filter(lambda n: n % 2 == 0)
    product = functools.reduce(lambda a, b: a * b, numbers, 1)
    sumOfSquares = functools.reduce(lambda a, b: a + b * b, numbers, 0)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": sumOfSquares}
