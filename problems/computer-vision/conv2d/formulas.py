"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import conv2d


def some(source):
    """An image, a kernel that fits, a stride and a padding."""
    x = source.normal(size=source.integers(2, 6, size=2))
    k = source.normal(size=source.integers(1, 3, size=2))
    return x, k, int(source.integers(1, 4)), int(source.integers(0, 3))


def each_place_is_a_sum_of_products(rng):
    r"""y[i, j] = \sum_u \sum_v k[u, v] \; \tilde{x}[i \cdot s + u, \; j \cdot s + v]"""
    x, k, s, p = some(rng)
    y, padded = conv2d(x, k, s, p), np.pad(x, p)
    for i, j in np.ndindex(y.shape):
        yield y[i, j], sum(k[u, v] * padded[i * s + u, j * s + v] for u, v in np.ndindex(k.shape))


def as_many_places_as_whole_steps_fit(rng):
    r"""h' = \left\lfloor \frac{h + 2p - m}{s} \right\rfloor + 1, \qquad w' = \left\lfloor \frac{w + 2p - n}{s} \right\rfloor + 1"""
    x, k, s, p = some(rng)
    for got, size, side in zip(conv2d(x, k, s, p).shape, x.shape, k.shape, strict=True):
        yield got, np.floor((size + 2 * p - side) / s) + 1


def a_window_begins_where_it_still_fits(rng):
    r"""r \le h + 2p - m"""
    x, k, _, p = some(rng)
    begins = [r for r in range(20) if r + len(k) <= len(np.pad(x, p))]
    yield max(begins), len(x) + 2 * p - len(k)
    yield len(conv2d(x, k, 1, p)), len(begins)


def the_corner_of_the_example():
    r"""1 \cdot 1 + 2 \cdot 5 = 11"""
    x, k = np.arange(1.0, 10.0).reshape(3, 3), np.array([[1.0, 0.0], [0.0, 2.0]])
    yield conv2d(x, k, 1, 0)[0, 0], 1 * 1 + 2 * 5
    yield 1 * 1 + 2 * 5, 11


def the_corner_with_the_kernel_turned():
    r"""2 \cdot 1 + 1 \cdot 5 = 7"""
    x, k = np.arange(1.0, 10.0).reshape(3, 3), np.array([[1.0, 0.0], [0.0, 2.0]])
    yield conv2d(x, np.flip(k), 1, 0)[0, 0], 2 * 1 + 1 * 5
    yield 2 * 1 + 1 * 5, 7


def a_padding_that_keeps_the_size():
    r"""p = (m - 1)/2"""
    for side in (1, 3, 5):
        yield conv2d(np.ones((6, 7)), np.ones((side, side)), 1, (side - 1) // 2).shape, (6, 7)
