# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "evens on both*", "a single*", "negative*", "squares add up"]
# passes = ["the empty list", "the caller's list*"]
# message = "sum_of_squares"
# lines = [14, 19]
# misconception = "drained-iterator"
# ///
from functools import reduce


def process_numbers(numbers):
    squares = map(lambda n: n * n, numbers)
    print("squares:", list(squares))  # just to see whether they are right
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": reduce(lambda a, b: a + b, squares, 0),
    }
