"""The formulas of the texts, checked with numbers."""

from solution import process_numbers


def product(numbers):
    return process_numbers(numbers)["product"]


def identity_of_multiplication(rng):
    r"""e \cdot x = x"""
    x = rng.randint(-9, 9)
    yield product([]) * x, product([x])


def a_fold_can_be_shared_out(rng):
    r"""\prod(u + v) = \prod u \cdot \prod v"""
    u = [rng.randint(-9, 9) for _ in range(rng.randint(0, 4))]
    v = [rng.randint(-9, 9) for _ in range(rng.randint(0, 4))]
    yield product(u + v), product(u) * product(v)


def a_list_that_hides_the_mistake():
    r"""1^2 = 1"""
    yield 1**2, process_numbers([1])["sum_of_squares"]
