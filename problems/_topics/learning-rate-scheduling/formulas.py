"""The formulas of the text, checked with numbers."""

import math

import numpy as np
from topic import lr, mean_square

UNCHECKED = {
    r"\frac{1}{2} h e^2": "defines the curvature",
}


def one_step(rng):
    r"""e_{t+1} = (1 - \eta h) e_t"""
    e, h, rate = rng.normal(), 3.0, 0.1
    slope = (0.5 * h * (e + 1e-4) ** 2 - 0.5 * h * (e - 1e-4) ** 2) / 2e-4
    yield e - rate * slope, "~", (1 - rate * h) * e


def rates_that_shrink():
    r"""0 < \eta < \frac{2}{h}"""
    for h in (0.5, 4.0):
        for share in (-0.01, 0.01, 0.5, 0.99, 1.01):
            rate = share * 2 / h
            after_many = abs(1 - rate * h) ** 1000
            yield (after_many < 1), (0 < rate < 2 / h)


def rest_of_error():
    r"""
    v = (1 - \eta h)^2 v + \eta^2 \sigma^2 \quad \Rightarrow \quad v = \frac{\eta \sigma^2}{h (2 - \eta h)}
    0.5 / 1.5 \approx 0.333
    """
    for rate, h, sigma in ((0.5, 1.0, 1.0), (0.1, 3.0, 2.0)):
        v = 100.0
        for _ in range(2000):
            v = (1 - rate * h) ** 2 * v + rate**2 * sigma**2
        yield v, rate * sigma**2 / (h * (2 - rate * h))
    yield round(0.5 / 1.5, 3), 0.333
    yield abs(mean_square(lambda t: 0.5) - 0.5 / 1.5), "<", 0.03


def warm_up_and_cosine():
    r"""\eta(t) = \begin{cases} \eta_{\max} \, t / W & \text{if } t < W \\ \eta_{\min} + \frac{1}{2} (\eta_{\max} - \eta_{\min}) (1 + \cos(\pi p)), \quad p = \frac{t - W}{T - W} & \text{if } t \ge W \end{cases}"""
    for t in range(10):
        yield lr(t, 100, 10, 0.5, 0.1), 0.5 * t / 10
    for t in range(10, 101):
        yield lr(t, 100, 10, 0.5, 0.1), 0.1 + 0.4 * math.cos(math.pi * (t - 10) / 180) ** 2


def slanted_triangle():
    r"""\eta(t) = \eta_{\max} \frac{1 + s (r - 1)}{r}, \qquad s = \min\left(\frac{t}{W}, \frac{T - t}{T - W}\right)"""
    peak, ratio, rise, end = 0.01, 32, 10, 100
    for t in range(end + 1):
        s = min(t / rise, (end - t) / (end - rise))
        yield peak * (1 + s * (ratio - 1)) / ratio, np.interp(t, [0, rise, end], [peak / ratio, peak, peak / ratio])


def what_half_a_wave_spends():
    r"""\frac{1}{N} \sum_{k=0}^{N-1} \frac{1}{2} \left(1 + \cos\left(\pi \frac{k + 1/2}{N}\right)\right) = \frac{1}{2}"""
    for steps in (1, 7, 100):
        rates = [0.5 * (1 + math.cos(math.pi * (k + 0.5) / steps)) for k in range(steps)]
        yield math.fsum(rates) / steps, 1 / 2


def answers():
    r"""
    2/4 = 0.5
    \eta = 1/h = 0.25
    10 + 90/2 = 55
    """
    yield 2 / 4, 0.5
    yield (1 - 1 / 4 * 4), 0
    yield lr(10 + 90 / 2, 100, 10, 0.5, 0.1), (0.5 + 0.1) / 2
