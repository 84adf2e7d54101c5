"""The formulas of the text, checked with numbers."""

import numpy as np
from topic import gradients, lora

UNCHECKED = {}

ALPHA, RANK = 4.0, 2


def _layer(rng):
    X, W0 = rng.normal(size=(5, 6)), rng.normal(size=(3, 6))
    return X, W0, rng.normal(size=(RANK, 6)), rng.normal(size=(3, RANK))


def forward(rng):
    r"""Y = X W_0^\top + \frac{\alpha}{r} (X A^\top) B^\top"""
    X, W0, A, B = _layer(rng)
    by_hand = [
        [
            sum(x[j] * W0[i, j] for j in range(6))
            + ALPHA / RANK * sum(B[i, s] * sum(A[s, j] * x[j] for j in range(6)) for s in range(RANK))
            for i in range(3)
        ]
        for x in X
    ]
    yield lora(X, W0, A, B, ALPHA), by_hand


def merging(rng):
    r"""W = W_0 + \frac{\alpha}{r} B A"""
    X, W0, A, B = _layer(rng)
    yield X @ (W0 + ALPHA / RANK * B @ A).T, lora(X, W0, A, B, ALPHA)


def share_of_trained_weights():
    r"""
    \frac{r (k + d)}{k d} = r \left(\frac{1}{d} + \frac{1}{k}\right)
    8 \cdot 8192 = 65536
    4 \cdot (1000 + 3000) = 16000
    """
    for k, d, r in ((4096, 4096, 8), (1000, 3000, 4)):
        trained = np.zeros((r, d)).size + np.zeros((k, r)).size
        yield trained / (k * d), r * (1 / d + 1 / k)
    yield np.zeros((8, 4096)).size + np.zeros((4096, 8)).size, 65536
    yield 4096 * 4096 / 65536, 256
    yield np.zeros((4, 3000)).size + np.zeros((1000, 4)).size, 16000


def chain_rule(rng):
    r"""\frac{\partial L}{\partial B} = \frac{\alpha}{r} G A^\top, \qquad \frac{\partial L}{\partial A} = \frac{\alpha}{r} B^\top G"""
    X, W0, A, B = _layer(rng)
    Y = rng.normal(size=(5, 3))

    def loss(A, B):
        return np.sum((lora(X, W0, A, B, ALPHA) - Y) ** 2) / 5

    dA, dB = gradients(X, Y, W0, A, B, ALPHA)
    for matrix, slopes in ((A, dA), (B, dB)):
        for place in np.ndindex(matrix.shape):
            kept = matrix[place]
            matrix[place] = kept + 1e-5
            above = loss(A, B)
            matrix[place] = kept - 1e-5
            below = loss(A, B)
            matrix[place] = kept
            yield (above - below) / 2e-5, "~", slopes[place]
    still, _ = gradients(X, Y, W0, A, np.zeros((3, RANK)), ALPHA)
    yield still, np.zeros((RANK, 6))


def eckart_young(rng):
    r"""\min_{\mathrm{rank}(M) \le r} \sum_{i,j} (D_{ij} - M_{ij})^2 = \sum_{i > r} \sigma_i^2"""
    D = rng.normal(size=(5, 7))
    U, values, V = np.linalg.svd(D, full_matrices=False)
    rest = sum(value**2 for value in values[RANK:])
    best = U[:, :RANK] * values[:RANK] @ V[:RANK]
    yield np.sum((D - best) ** 2), rest
    for _ in range(20):
        tall = U[:, :RANK] + 0.1 * rng.normal(size=(5, RANK))
        flat = np.linalg.lstsq(tall, D, rcond=None)[0]  # the best for these columns
        yield np.sum((D - tall @ flat) ** 2), ">=", rest


def answer():
    r"""0.1^2 = 0.01"""
    values = np.array([5, 3, 0.1, 0])
    yield np.sum(values[2:] ** 2), 0.01
