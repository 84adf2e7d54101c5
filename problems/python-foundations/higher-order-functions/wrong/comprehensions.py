# /// expect
# outcome = "rule-broken"
# passes = ["*"]
# lines = [11, 12, 14]
# ///
import math


def process_numbers(numbers):
    return {
        "doubled": [n * 2 for n in numbers],
        "evens": [n for n in numbers if n % 2 == 0],
        "product": math.prod(numbers),
        "sum_of_squares": sum(n * n for n in numbers),
    }
