# /// expect
# outcome = "wrong-answer"
# fails = ["zero counts as even", "nothing but zeros"]
# passes = ["three numbers", "evens on both*", "the empty list", "a single*", "negative numbers", "squares add up", "a long list"]
# lines = [13]
# misconception = "zero-left-out"
# ///
from functools import reduce
from operator import add, mul


def process_numbers(numbers):
    even = lambda n: n and n % 2 == 0
    evens = [*filter(even, numbers)]
    doubled = [*map(add, numbers, numbers)]
    squares = [*map(mul, numbers, numbers)]
    return {
        "doubled": doubled,
        "evens": evens,
        "product": reduce(mul, numbers, 1),
        "sum_of_squares": reduce(add, squares, 0),
    }
