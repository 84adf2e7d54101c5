import math


def lr(step: int, total: int, warmup: int, peak: float, floor: float) -> float:
    """The learning rate of a step: a line up to the peak, half a cosine wave down to the floor, then level."""
    raise NotImplementedError
