"""The formulas of the texts, checked with numbers."""

import math

import numpy as np
from solution import neighbours, resize

UNCHECKED = {
    r"c_j = j \frac{w}{w'}": "quoted as a mistake",
}


def where_the_new_middles_lie(rng):
    r"""c_j = \left(j + \tfrac{1}{2}\right) \frac{w}{w'} - \tfrac{1}{2}"""
    w, wanted = (int(n) for n in rng.integers(1, 9, size=2))
    y = resize(np.arange(float(w))[None], 1, wanted)[0]  # each pixel holds its own number
    for j in range(wanted):
        left, right = j * w / wanted, (j + 1) * w / wanted  # the new pixel's edges on the old ruler
        place = (j + 0.5) * w / wanted - 0.5
        yield place, (left + right) / 2 - 0.5
        yield y[j], min(max(place, 0), w - 1)


def pixel_and_share(rng):
    r"""c_0 = \lfloor c_j \rfloor
    b = c_j - c_0"""
    w, wanted = (int(n) for n in rng.integers(1, 9, size=2))
    x = rng.normal(size=w)
    y = resize(x[None], 1, wanted)[0]
    for j in range(wanted):
        place = min(max((j + 0.5) * w / wanted - 0.5, 0), w - 1)
        pixel = math.floor(place)
        share = place - pixel
        yield y[j], (1 - share) * x[pixel] + (share * x[pixel + 1] if share else 0)


def four_weights(rng):
    r"""y = (1 - a)(1 - b)\,x[r_0, c_0] + (1 - a)\,b\,x[r_0, c_1] + a\,(1 - b)\,x[r_1, c_0] + a\,b\,x[r_1, c_1]"""
    x = rng.normal(size=(4, 3))
    y = resize(x, 7, 5)
    (r0, r1, a), (c0, c1, b) = neighbours(4, 7), neighbours(3, 5)
    for i, j in np.ndindex(7, 5):
        upper = (1 - a[i]) * (1 - b[j]) * x[r0[i], c0[j]] + (1 - a[i]) * b[j] * x[r0[i], c1[j]]
        yield y[i, j], upper + a[i] * (1 - b[j]) * x[r1[i], c0[j]] + a[i] * b[j] * x[r1[i], c1[j]]


def the_weights_add_up_to_one(rng):
    r"""(1 - a)(1 - b) + (1 - a)\,b + a\,(1 - b) + a\,b = 1"""
    a, b = rng.uniform(size=2)
    yield (1 - a) * (1 - b) + (1 - a) * b + a * (1 - b) + a * b, 1


def the_middles_mirror_each_other(rng):
    r"""c_{w' - 1 - j} = w - 1 - c_j"""
    w, wanted = (int(n) for n in rng.integers(1, 9, size=2))
    c = resize(np.arange(float(w))[None], 1, wanted)[0]
    for j in range(wanted):
        yield c[wanted - 1 - j], w - 1 - c[j]


def corners_upon_corners():
    r"""j \, \frac{w - 1}{w' - 1}"""
    for j in range(4):
        yield np.linspace(0, 1, 4)[j], j * (2 - 1) / (4 - 1)
