# /// expect
# outcome = "wrong-answer"
# fails = ["evens on both*", "a single even*", "zero*", "nothing but zeros", "repeats*"]
# passes = ["three numbers", "the empty list", "squares add up", "the caller's list*"]
# lines = [17]
# misconception = "remainder-turned-round"
# ///
from functools import reduce


def divides(a, b):
    return a % b == 0


def process_numbers(numbers):
    def is_even(n):
        return divides(2, n)

    even_numbers = []
    even_numbers.extend(filter(is_even, numbers))
    return {
        "doubled": list(map(lambda n: n << 1, numbers)),
        "evens": even_numbers,
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": reduce(lambda a, b: a + b * b, numbers, 0),
    }
