# /// expect
# outcome = "runtime-error"
# fails = ["three numbers", "evens on both*", "zero*", "a long list"]
# passes = ["the empty list"]
# lines = [16]
# misconception = "step-without-return"
# ///
from functools import reduce


def process_numbers(numbers):
    def times(result, number):
        return result * number

    def add_square(total, number):
        total += number * number

    result = {
        "doubled": list(map(lambda number: number * 2, numbers)),
        "evens": list(filter(lambda number: number % 2 == 0, numbers)),
    }
    result["product"] = reduce(times, numbers, 1)
    result["sum_of_squares"] = reduce(add_square, numbers, 0)
    return result
