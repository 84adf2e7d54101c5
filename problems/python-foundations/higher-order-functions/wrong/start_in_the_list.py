# /// expect
# outcome = "wrong-answer"
# fails = ["the caller's list*", "random lists"]
# lines = [14]
# misconception = "start-put-into-the-list"
# ///
from functools import reduce


def process_numbers(numbers):
    doubled = list(map(lambda n: n * 2, numbers))
    evens = list(filter(lambda n: n % 2 == 0, numbers))
    squares = reduce(lambda a, b: a + b, map(lambda n: n * n, numbers), 0)
    numbers.append(1)  # so that reduce works for the empty list as well
    product = reduce(lambda a, b: a * b, numbers)
    return {"doubled": doubled, "evens": evens, "product": product, "sum_of_squares": squares}
