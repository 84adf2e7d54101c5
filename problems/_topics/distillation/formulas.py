"""The formulas of the text, checked with numbers."""

import math

import numpy as np
from topic import divergence, log_softmax, softmax, train

UNCHECKED = {
    r"-\sum_k p_k \log q_k": "names a part of the sum above",
}


def _logits(rng):
    """Of a teacher and a student, for four classes."""
    return rng.normal(size=4), rng.normal(size=4)


def _slopes(loss, z):
    found = np.zeros_like(z)
    for place in range(len(z)):
        step = np.zeros_like(z)
        step[place] = 1e-5
        found[place] = (loss(z + step) - loss(z - step)) / 2e-5
    return found


def temperature(rng):
    r"""q_k = \frac{e^{z_k / T}}{\sum_{l=1}^{c} e^{z_l / T}}, \qquad \frac{q_k}{q_l} = e^{(z_k - z_l) / T}"""
    _, z = _logits(rng)
    for T in (0.5, 1.0, 4.0):
        q = softmax(z / T)
        total = sum(math.exp(one / T) for one in z)
        yield q, [math.exp(one / T) / total for one in z]
        for k in range(4):
            for m in range(4):
                yield q[k] / q[m], math.exp((z[k] - z[m]) / T)


def loss_of_an_example(rng):
    r"""L = \alpha T^2 \sum_{k=1}^{c} p_k (\log p_k - \log q_k) - (1 - \alpha) \log q_y^{(1)}"""
    v, z = _logits(rng)
    T, share, y = 3.0, 0.4, 2
    p, q = softmax(v / T), softmax(z / T)
    soft = sum(p[k] * (math.log(p[k]) - math.log(q[k])) for k in range(4))
    loss = share * T**2 * soft - (1 - share) * math.log(softmax(z)[y])
    yield loss, share * T**2 * divergence(p, q) + (1 - share) * -log_softmax(z)[y]
    # Its slopes are the weighted pulls of both teachers, the second being the label.
    slopes = _slopes(lambda z: share * T**2 * divergence(p, softmax(z / T)) - (1 - share) * log_softmax(z)[y], z)
    yield slopes, "~", share * T * (q - p) + (1 - share) * (softmax(z) - np.eye(4)[y])


def divergence_and_cross_entropy(rng):
    r"""\sum_{k=1}^{c} p_k (\log p_k - \log q_k) = -\sum_{k=1}^{c} p_k \log q_k + \sum_{k=1}^{c} p_k \log p_k"""
    v, z = _logits(rng)
    p, q = softmax(v), softmax(z)
    yield divergence(p, q), -sum(p * log_softmax(z)) + sum(p * log_softmax(v))
    yield divergence(p, q), ">", 0


def pull_of_the_teacher(rng):
    r"""\frac{\partial D}{\partial z_k} = \frac{1}{T} (q_k - p_k)"""
    v, z = _logits(rng)
    for T in (1.0, 2.5):
        p = softmax(v / T)
        yield _slopes(lambda z: divergence(p, softmax(z / T)), z), "~", (softmax(z / T) - p) / T
    # The students of the example follow the same slope: one step from zero weights.
    X, P = rng.normal(size=(6, 10)), softmax(rng.normal(size=(6, 5)))
    yield train(X, P, 2.0, steps=1), -0.5 * 2.0**2 * X.T @ (np.full((6, 5), 0.2) - P) / 2.0 / 6


def high_temperature(rng):
    r"""
    \frac{\partial D}{\partial z_k} \approx \frac{1}{c T^2} (z_k - v_k)
    e^x \approx 1 + x
    """
    v, z = (logits - logits.mean() for logits in _logits(rng))
    T = 1e5
    yield T**2 * (softmax(z / T) - softmax(v / T)) / T, "~", (z - v) / 4
    yield math.exp(1e-3), "~", 1 + 1e-3


def counting_labels():
    r"""\mathrm{E}[(\hat{p}_k - p_k)^2] = \frac{p_k (1 - p_k)}{n}"""
    for p, n in ((0.3, 1), (0.3, 7), (0.05, 20)):
        counts = [(math.comb(n, m) * p**m * (1 - p) ** (n - m), m / n) for m in range(n + 1)]
        yield sum(chance * (estimate - p) ** 2 for chance, estimate in counts), p * (1 - p) / n


def answers():
    r"""
    e^3 \approx 20.1
    e^1 \approx 2.7
    """
    at_1, at_3 = softmax(np.array([3.0, 0.0])), softmax(np.array([1.0, 0.0]))
    yield round(at_1[0] / at_1[1], 1), 20.1
    yield round(at_3[0] / at_3[1], 1), 2.7
