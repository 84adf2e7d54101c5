"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import lora_forward, merge


def some(source):
    """Inputs, weights, both small matrices and alpha."""
    t, d, e, r = (int(n) for n in source.integers(1, 5, size=4))
    shapes = (t, d), (e, d), (r, d), (e, r)
    return *(source.normal(size=shape) for shape in shapes), source.uniform(0.5, 4)


def layer_with_its_path(rng):
    r"""y = x W^\top + \frac{\alpha}{r} \, (x A^\top) B^\top"""
    x, W, A, B, alpha = some(rng)
    for row, y in zip(x, lora_forward(x, W, A, B, alpha), strict=True):
        for k, out in enumerate(y):
            path = sum(B[k, j] * sum(A[j, i] * row[i] for i in range(len(row))) for j in range(len(A)))
            yield out, sum(W[k, i] * row[i] for i in range(len(row))) + alpha / len(A) * path


def folding_in(rng):
    r"""W' = W + \frac{\alpha}{r} \, B A"""
    x, W, A, B, alpha = some(rng)
    folded = merge(W, A, B, alpha)
    yield folded, W + alpha / len(A) * np.einsum("er,rd->ed", B, A)
    yield x @ folded.T, lora_forward(x, W, A, B, alpha)


def what_linear_means(rng):
    r"""x W^\top + x (sBA)^\top = x (W + sBA)^\top"""
    x, W, A, B, s = some(rng)
    yield x @ W.T + x @ (s * B @ A).T, x @ (W + s * B @ A).T


def numbers_to_learn():
    r"""r(d + e) = 8 \cdot (4096 + 4096) = 65{,}536"""
    A, B = np.zeros((8, 4096)), np.zeros((4096, 8))
    yield A.size + B.size, 8 * (4096 + 4096)
    yield 8 * (4096 + 4096), 65536


def numbers_of_the_layer():
    r"""d e = 4096 \cdot 4096 = 16{,}777{,}216"""
    yield 4096 * 4096, 16777216


def first_step(rng):
    r"""\frac{\partial L}{\partial A} = \frac{\alpha}{r} \, B^\top G^\top x"""
    x, W, A, B, alpha = some(rng)
    gradient = rng.normal(size=(len(x), len(W)))  # of a loss that is the sum of gradient * y

    def loss(small):
        return float(np.sum(gradient * lora_forward(x, W, small, B, alpha)))

    for place in np.ndindex(A.shape):
        step = np.zeros_like(A)
        step[place] = 1e-3
        numeric = (loss(A + step) - loss(A - step)) / 2e-3
        yield numeric, "~", (alpha / len(A) * B.T @ gradient.T @ x)[place]
