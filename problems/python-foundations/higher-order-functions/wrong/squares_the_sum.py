# /// expect
# outcome = "wrong-answer"
# fails = ["three numbers", "evens on both*", "negative*", "a long list", "squares add up"]
# passes = ["the empty list", "a single*", "nothing but zeros", "exactly four keys"]
# lines = [12, 17]
# misconception = "square-of-the-sum"
# ///
from functools import reduce


def process_numbers(numbers):
    total = reduce(lambda acc, n: acc + n, numbers, 0)
    return {
        "doubled": list(map(lambda n: n * 2, numbers)),
        "evens": list(filter(lambda n: n % 2 == 0, numbers)),
        "product": reduce(lambda acc, n: acc * n, numbers, 1),
        "sum_of_squares": total**2,
    }
