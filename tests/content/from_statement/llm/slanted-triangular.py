import math


def stlr(t: int, T: int, cut: float, ratio: float, peak: float) -> float:
    """The rate of step t: evenly up to the peak for a share `cut` of the run, then evenly down until step T."""
    k = math.floor(T * cut)
    t = min(t, T)
    if t < k:
        share = t / k
    elif k == T:
        share = 1.0  # no fall
    else:
        share = (T - t) / (T - k)  # = 1 - (t - k) / (T - k)
    return float(peak * (1 + share * (ratio - 1)) / ratio)


def layer_lrs(top: float, n: int, f: float = 2.6) -> list[float]:
    """The rates of n layers, the lowest first: each is the rate of the layer above it, divided by f."""
    rates = []
    rate = float(top)
    for _ in range(n):
        rates.append(rate)
        rate /= f
    return rates[::-1]
