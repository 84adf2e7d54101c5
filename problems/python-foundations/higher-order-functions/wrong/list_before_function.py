# /// expect
# outcome = "runtime-error"
# fails = ["three numbers", "a single*", "random lists"]
# lines = [11, 12]
# misconception = "function-comes-first"
# ///
import functools


def process_numbers(nums):
    doubled = list(map(nums, lambda n: n * 2))
    evens = list(filter(nums, lambda n: n % 2 == 0))
    product = functools.reduce(lambda x, y: x * y, nums, 1)
    squares = functools.reduce(lambda x, y: x + y, map(lambda n: n**2, nums), 0)
    return dict(doubled=doubled, evens=evens, product=product, sum_of_squares=squares)
