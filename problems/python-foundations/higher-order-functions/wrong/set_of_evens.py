# /// expect
# outcome = "wrong-answer"
# fails = ["nothing but zeros", "repeats*"]
# passes = ["three numbers", "the empty list", "a single*", "zero counts*", "squares add up", "doubling keeps*"]
# lines = [12]
# misconception = "set-loses-repeats"
# ///
from functools import reduce


def process_numbers(numbers):
    evens = set(filter(lambda x: x % 2 == 0, numbers))
    doubled = map(lambda x: x * 2, numbers)
    return {
        "product": reduce(lambda x, y: x * y, numbers, 1),
        "sum_of_squares": reduce(lambda x, y: x + y * y, numbers, 0),
        "evens": list(evens),
        "doubled": list(doubled),
    }
