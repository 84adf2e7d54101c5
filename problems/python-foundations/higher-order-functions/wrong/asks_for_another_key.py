# /// expect
# outcome = "runtime-error"
# fails = ["three numbers", "the empty list", "random lists"]
# lines = [16, 19]
# misconception = "reads-a-missing-key"
# ///
from functools import reduce

RESULT_KEYS = ["doubled", "evens", "product", "sum_of_squares"]


def process_numbers(numbers):
    steps = {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "squares": list(map(lambda n: n * n, numbers)),
    }
    steps["product"] = reduce(lambda a, b: a * b, numbers, 1)
    steps["sum_of_squares"] = sum(steps["square"])
    return dict(map(lambda key: (key, steps[key]), RESULT_KEYS))
