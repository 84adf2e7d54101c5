# /// expect
# outcome = "wrong-answer"
# fails = ["zero counts as even", "negative numbers", "large*"]
# passes = ["three numbers", "evens on both*", "the empty list", "a single*", "repeats*", "squares add up"]
# lines = [12, 14]
# misconception = "evens-are-positive"
# ///
from functools import reduce


def is_even(n):
    if n > 0:
        return n % 2 == 0
    return False


def multiply(n, m):
    return n * m


def add_square(total, n):
    return total + n**2


def process_numbers(numbers):
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(is_even, numbers)),
        "product": reduce(multiply, numbers, 1),
        "sum_of_squares": reduce(add_square, numbers, 0),
    }
