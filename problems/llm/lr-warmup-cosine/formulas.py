"""The formulas of the texts, checked with numbers."""

import math

from solution import lr

TOTAL, WARMUP, PEAK, FLOOR = 110, 10, 0.5, 0.125

UNCHECKED = {
    r"p = (t - W)/(T - W)": "defines the share of the decay that is done",
    r"p = t/T": "the mistake that the text warns of",
}


def wave(share):
    return FLOOR + (PEAK - FLOOR) * (1 + math.cos(math.pi * share)) / 2


def warm_up():
    r"""\eta(t) = \eta_{\max} \cdot \frac{t}{W} \quad \text{for } 0 \le t < W"""
    for step in range(WARMUP):
        yield lr(step, TOTAL, WARMUP, PEAK, FLOOR), PEAK * step / WARMUP


def decay():
    r"""\eta(t) = \eta_{\min} + \frac{1}{2}(\eta_{\max} - \eta_{\min})(1 + \cos(\pi p)), \qquad p = \frac{t - W}{T - W} \quad \text{for } W \le t \le T"""
    for step in range(WARMUP, TOTAL + 1, 5):
        yield lr(step, TOTAL, WARMUP, PEAK, FLOOR), wave((step - WARMUP) / (TOTAL - WARMUP))


def the_pieces_meet_at_the_peak():
    r"""
    \eta_{\max} \cdot W/W = \eta_{\max}
    \eta_{\min} + (\eta_{\max} - \eta_{\min}) = \eta_{\max}
    \cos 0 = 1
    """
    yield PEAK * WARMUP / WARMUP, lr(WARMUP, TOTAL, WARMUP, PEAK, FLOOR)
    yield wave(0), PEAK
    yield math.cos(0), 1


def middle_of_the_decay():
    r"""\cos(\pi/2) = 0"""
    yield math.cos(math.pi / 2), 0
    yield lr(60, TOTAL, WARMUP, PEAK, FLOOR), (PEAK + FLOOR) / 2


def symmetry(rng):
    r"""\cos(\pi - \theta) = -\cos\theta"""
    theta = rng.uniform(0, math.pi)
    yield math.cos(math.pi - theta), -math.cos(theta)
