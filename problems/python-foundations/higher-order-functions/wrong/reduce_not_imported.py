# /// expect
# outcome = "runtime-error"
# fails = ["three numbers", "the empty list", "a long list", "random lists"]
# lines = [7, 26]
# misconception = "reduce-not-imported"
# ///
import operator


def double(n):
    return 2 * n


def is_even(n):
    return n % 2 == 0


def square(n):
    return n * n


def process_numbers(numbers):
    answer = {}
    answer["doubled"] = list(map(double, numbers))
    answer["evens"] = list(filter(is_even, numbers))
    answer["product"] = reduce(operator.mul, numbers, 1)
    answer["sum_of_squares"] = sum(map(square, numbers))
    return answer
