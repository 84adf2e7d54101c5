# /// expect
# outcome = "wrong-answer"
# fails = ["large numbers*"]
# passes = ["three numbers", "evens on both*", "the empty list", "a single*", "zero*", "negative numbers", "random lists", "squares add up"]
# lines = [17]
# misconception = "division-gives-floats"
# ///
from functools import reduce


def is_whole(x):
    return x == int(x)


def process_numbers(numbers):
    def even(number):
        return is_whole(number / 2)

    twice = map(lambda number: number + number, numbers)
    return {
        "doubled": list(twice),
        "evens": list(filter(even, numbers)),
        "product": reduce(lambda so_far, number: so_far * number, numbers, 1),
        "sum_of_squares": reduce(lambda so_far, number: so_far + number**2, numbers, 0),
    }
