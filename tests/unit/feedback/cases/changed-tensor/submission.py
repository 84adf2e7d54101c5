# etude: foundations/numbers
import torch


def process_numbers(nums):
    """Doubles in place."""
    nums *= 2
    return nums
