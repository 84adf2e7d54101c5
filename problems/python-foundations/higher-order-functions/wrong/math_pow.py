# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "a single*", "zero counts*", "random lists"]
# passes = ["the empty list", "the caller's list*", "doubling keeps*"]
# lines = [13]
# misconception = "pow-gives-floats"
# ///
import math
from functools import reduce


def process_numbers(numbers):
    squares = map(lambda x: math.pow(x, 2), numbers)
    return {
        "doubled": list(map(lambda x: x * 2, numbers)),
        "evens": list(filter(lambda x: not x % 2, numbers)),
        "product": math.prod(numbers),
        "sum_of_squares": reduce(lambda x, y: x + y, squares, 0),
    }
