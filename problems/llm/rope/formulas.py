"""The formulas of the texts, checked with numbers."""

import cmath
import math

import numpy as np
from solution import rope


def turned(point, angle):
    """A point of the plane, turned anticlockwise."""
    z = complex(*point) * cmath.exp(1j * angle)
    return [z.real, z.imag]


def turning_a_point(rng):
    r"""(x_1 \cos\alpha - x_2 \sin\alpha, \; x_1 \sin\alpha + x_2 \cos\alpha)"""
    (x1, x2), alpha = rng.normal(size=2), rng.uniform(0, 7)
    yield (
        [x1 * math.cos(alpha) - x2 * math.sin(alpha), x1 * math.sin(alpha) + x2 * math.cos(alpha)],
        turned((x1, x2), alpha),
    )
    yield rope(np.array([[0.0, 0.0], [x1, x2]]))[1], turned((x1, x2), 1)


def speeds(rng):
    r"""\theta_i = b^{-2i/d}"""
    d, b = 2 * int(rng.integers(1, 5)), rng.uniform(2, 50)
    row = rope(np.tile([1.0, 0.0], (2, d // 2)), b)[1]
    for i in range(d // 2):
        yield math.atan2(row[2 * i + 1], row[2 * i]), b ** (-2 * i / d)


def first_of_a_pair(rng):
    r"""y[m, 2i] = x[m, 2i] \cos(m\theta_i) - x[m, 2i + 1] \sin(m\theta_i)"""
    x = rng.normal(size=(5, 6))
    y = rope(x, 30.0)
    for m, i in np.ndindex(5, 3):
        angle = m * 30.0 ** (-2 * i / 6)
        yield y[m, 2 * i], x[m, 2 * i] * math.cos(angle) - x[m, 2 * i + 1] * math.sin(angle)


def second_of_a_pair(rng):
    r"""y[m, 2i + 1] = x[m, 2i] \sin(m\theta_i) + x[m, 2i + 1] \cos(m\theta_i)"""
    x = rng.normal(size=(5, 6))
    y = rope(x, 30.0)
    for m, i in np.ndindex(5, 3):
        angle = m * 30.0 ** (-2 * i / 6)
        yield y[m, 2 * i + 1], x[m, 2 * i] * math.sin(angle) + x[m, 2 * i + 1] * math.cos(angle)


def the_speed_of_the_example():
    r"""100^{-2/4} = 0.1"""
    yield 100 ** (-2 / 4), 0.1


def a_dot_product_knows_the_distance(rng):
    r"""(R_m q) \cdot (R_n k) = q \cdot (R_{n - m} \, k)"""
    q, k = rng.normal(size=6), rng.normal(size=6)
    turned_q, turned_k = rope(np.tile(q, (8, 1)), 50.0), rope(np.tile(k, (8, 1)), 50.0)
    for m in range(5):
        for n in range(m, 8):
            yield turned_q[m] @ turned_k[n], q @ turned_k[n - m]


def turns_add_up(rng):
    r"""R_m^\top R_n = R_{n - m}"""
    m, n, theta = int(rng.integers(0, 9)), int(rng.integers(0, 9)), rng.uniform(0, 2)

    def matrix(place):
        angle = place * theta
        return np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])

    yield matrix(m).T @ matrix(n), matrix(n - m)


def length_in_pairs():
    r"""2 \pi \, b^{(d - 2)/d} \approx 54{,}410"""
    yield round(2 * math.pi * 10000 ** (126 / 128)), 54410
