"""The triangle is the lower one of two straight lines, and the layers are filled in from the top."""

from math import inf


def line(steps, length):
    """The share of a length, for ever above the other line when there is no length."""
    return steps / length if length else inf


def stlr(t, T, cut, ratio, peak):
    corner = int(T * cut)
    t = min(t, T)
    share = min(line(t, corner), line(T - t, T - corner), 1.0)
    lowest = peak / ratio
    return lowest + share * (peak - lowest)


def layer_lrs(top, n, f=2.6):
    rates = [top] * n
    for layer in range(n - 2, -1, -1):
        rates[layer] = rates[layer + 1] / f
    return rates
