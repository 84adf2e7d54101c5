# /// expect
# outcome = "rule-broken"
# passes = ["*"]
# message = "No loops and no comprehensions here"
# lines = [12]
# ///
from functools import reduce


def process_numbers(numbers):
    squares = 0
    for n in numbers:
        squares += n * n
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(lambda a, b: a * b, numbers, 1),
        "sum_of_squares": squares,
    }
