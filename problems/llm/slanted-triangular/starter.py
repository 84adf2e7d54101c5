import math


def stlr(t: int, T: int, cut: float, ratio: float, peak: float) -> float:
    """The rate of step t: evenly up to the peak for a share `cut` of the run, then evenly down until step T."""
    raise NotImplementedError


def layer_lrs(top: float, n: int, f: float = 2.6) -> list[float]:
    """The rates of n layers, the lowest first: each is the rate of the layer above it, divided by f."""
    raise NotImplementedError
