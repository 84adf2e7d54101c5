"""The formulas of the texts, checked with numbers."""

import math

from solution import layer_lrs, stlr

UNCHECKED = {
    r"k = T": "names the case in which there is no fall",
}
RUNS = [(8, 0.25), (100, 0.1), (15, 0.1), (10, 0.28), (7, 0.5)]
RATIO, PEAK = 4.0, 2.0


def share_of(rate):
    """The share of the way from the lowest rate to the peak."""
    lowest = PEAK / RATIO
    return (rate - lowest) / (PEAK - lowest)


def the_corner():
    r"""k = \lfloor T c \rfloor"""
    for total, cut in RUNS:
        corner = math.floor(total * cut)
        yield stlr(corner, total, cut, RATIO, PEAK), PEAK
        yield stlr(corner + 1, total, cut, RATIO, PEAK), "<", PEAK


def the_share():
    r"""p = \frac{t}{k} \quad \text{for } t < k, \qquad p = 1 - \frac{t - k}{T - k} \quad \text{for } k \le t \le T"""
    for total, cut in RUNS:
        k = math.floor(total * cut)
        for t in range(total + 1):
            p = t / k if t < k else 1 - (t - k) / (total - k)
            yield share_of(stlr(t, total, cut, RATIO, PEAK)), p


def the_rate():
    r"""\eta(t) = \eta_{\max} \cdot \frac{1 + p \, (r - 1)}{r}."""
    for t in range(5):
        p = t / 4
        yield stlr(t, 8, 0.5, RATIO, PEAK), PEAK * (1 + p * (RATIO - 1)) / RATIO


def the_layers():
    r"""
    \eta_{l-1} = \frac{\eta_l}{f}
    \eta_{l-1} = \eta_l / f
    """
    rates = layer_lrs(0.5, 5, 2.6)
    for below, above in zip(rates, rates[1:]):
        yield below, above / 2.6


def the_layers_unrolled():
    r"""\eta_l = \frac{\eta_n}{f^{\,n - l}}."""
    n = 6
    rates = layer_lrs(0.5, n, 2.6)
    for l in range(1, n + 1):
        yield rates[l - 1], 0.5 / 2.6 ** (n - l)


def the_fall_in_two_ways(rng):
    r"""
    1 - \frac{t - k}{T - k} = \frac{T - t}{T - k},
    1 - (t - k)/(T - k)
    """
    k, t, total = 3, rng.uniform(3, 20), 20
    yield 1 - (t - k) / (total - k), (total - t) / (total - k)


def twelve_layers():
    r"""2.6^{11} \approx 36{,}700"""
    rates = layer_lrs(1.0, 12, 2.6)
    yield round(rates[-1] / rates[0], -2), 36_700


def denominator_of_the_paper():
    r"""k \, (1/c - 1)"""
    total, cut = 20, 0.25  # the product is a whole number
    k = math.floor(total * cut)
    yield k * (1 / cut - 1), total - k


def share_below_zero():
    r"""
    c = 0.1
    -5/9
    """
    total, cut = 15, 0.1
    k = math.floor(total * cut)
    share = 1 - (total - k) / (k * (1 / cut - 1))
    yield share, -5 / 9
    yield (1 + share * (32 - 1)) / 32, "<", 0
