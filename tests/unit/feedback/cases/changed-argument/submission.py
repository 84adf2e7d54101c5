# etude: foundations/numbers
from functools import reduce


def process_numbers(nums):
    """Doubles in place."""
    for i, n in enumerate(nums):
        nums[i] = n * 2
    return {"doubled": nums}
