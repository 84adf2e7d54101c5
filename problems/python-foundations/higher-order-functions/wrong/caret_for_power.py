# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "evens on both*", "a single*", "nothing but zeros", "squares add up"]
# passes = ["the empty list", "the caller's list*", "exactly four keys"]
# lines = [23]
# misconception = "caret-is-not-power"
# ///
from functools import reduce


def add(a, b):
    return a + b


def mul(a, b):
    return a * b


def process_numbers(list_of_numbers):
    doubled_numbers = list(map(lambda number: number * 2, list_of_numbers))
    even_numbers = list(filter(lambda number: number % 2 == 0, list_of_numbers))
    product_of_numbers = reduce(mul, list_of_numbers, 1)
    squared_numbers = list(map(lambda number: number ^ 2, list_of_numbers))
    sum_of_squares = reduce(add, squared_numbers, 0)
    return {
        "doubled": doubled_numbers,
        "evens": even_numbers,
        "product": product_of_numbers,
        "sum_of_squares": sum_of_squares,
    }
