# /// expect
# outcome = "wrong-answer"
# fails = ["evens on both*", "the caller's list*", "repeats*"]
# passes = ["three numbers", "the empty list", "a single*", "negative numbers", "nothing but zeros"]
# lines = [12]
# misconception = "sorts-the-callers-list"
# ///
from functools import reduce


def process_numbers(numbers):
    numbers.sort()
    return {
        "doubled": list(map(lambda v: v * 2, numbers)),
        "evens": list(filter(lambda v: v % 2 == 0, numbers)),
        "product": reduce(lambda v, w: v * w, numbers, 1),
        "sum_of_squares": reduce(lambda v, w: v + w**2, numbers, 0),
    }
