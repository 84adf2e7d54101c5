"""The formulas of the texts, checked with numbers."""

import math

import numpy as np
from solution import adam

UNCHECKED = {
    r"g_t = g(w_{t-1})": "defines the gradient of a step",
    r"t = 1, 2, \ldots": "numbers the steps",
    r"\beta_1 = 0.9": "a usual value",
    r"\beta_2 = 0.999": "a usual value",
}
ETA, B1, B2, EPS = 0.1, 0.8, 0.95, 0.01


def walk(gradients):
    """The path from 0 for these gradients, whatever the weights are."""
    left = iter(gradients)
    return adam(lambda w: np.array([next(left)]), np.zeros(1), ETA, B1, B2, EPS, len(gradients))[:, 0]


def averages(gradients, b1=B1, b2=B2):
    m = v = 0.0
    for g in gradients:
        m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    return m, v


def step_from(m, v, t):
    return ETA * (m / (1 - B1**t)) / (math.sqrt(v / (1 - B2**t)) + EPS)


def the_whole_step(rng):
    r"""
    m_t = \beta_1 m_{t-1} + (1 - \beta_1)\, g_t, \qquad v_t = \beta_2 v_{t-1} + (1 - \beta_2)\, g_t^2
    \hat{m}_t = \frac{m_t}{1 - \beta_1^t}, \qquad \hat{v}_t = \frac{v_t}{1 - \beta_2^t}
    w_t = w_{t-1} - \eta \frac{\hat{m}_t}{\sqrt{\hat{v}_t} + \varepsilon}
    """
    gradients = rng.normal(size=5).tolist()
    path = walk(gradients)
    for t in range(1, 6):
        m, v = averages(gradients[:t])
        yield path[t], path[t - 1] - step_from(m, v, t)


def the_same_gradient_always(rng):
    r"""m_t = (1 - \beta_1^t)\, g"""
    g = float(rng.normal())
    for t in range(1, 6):
        yield averages([g] * t)[0], (1 - B1**t) * g
    yield np.diff(walk([g] * 4)), np.full(4, -ETA * g / (abs(g) + EPS))


def the_example():
    r"""
    0.5 \cdot 2 / (2 + 1) = 1/3
    0.5 \cdot 4 / (4 + 1) = 0.4
    """
    path = adam(lambda w: 2 * w, np.array([1.0, -2.0]), 0.5, 0.5, 0.75, 1.0, 1)
    yield path[0, 0] - path[1, 0], 0.5 * 2 / (2 + 1)
    yield 0.5 * 2 / (2 + 1), 1 / 3
    yield path[1, 1] - path[0, 1], 0.5 * 4 / (4 + 1)
    yield 0.5 * 4 / (4 + 1), 0.4


def written_out(rng):
    r"""m_t = (1 - \beta_1) \sum_{i=1}^{t} \beta_1^{t-i} g_i"""
    gradients = rng.normal(size=6).tolist()
    weighted = [B1 ** (6 - i) * g for i, g in enumerate(gradients, start=1)]
    yield averages(gradients)[0], (1 - B1) * sum(weighted)


def sum_of_the_weights():
    r"""(1 - \beta_1) \sum_{i=1}^{t} \beta_1^{t-i} = 1 - \beta_1^t"""
    for t in range(1, 8):
        yield (1 - B1) * sum(B1 ** (t - i) for i in range(1, t + 1)), 1 - B1**t


def too_long_without_correction():
    r"""0.1 / \sqrt{0.001} \approx 3.16"""
    m, v = averages([1.0], 0.9, 0.999)
    yield m / math.sqrt(v), 0.1 / math.sqrt(0.001)
    yield round(0.1 / math.sqrt(0.001), 2), 3.16


def first_step(rng):
    r"""
    \hat{m}_1 = g_1
    \hat{v}_1 = g_1^2
    """
    g = float(rng.normal())
    m, v = averages([g])
    yield m / (1 - B1), g
    yield v / (1 - B2), g**2
    yield walk([g])[1], -ETA * g / (abs(g) + EPS)


def division_by_zero():
    r"""1 - \beta^0 = 0"""
    yield 1 - B1**0, 0
