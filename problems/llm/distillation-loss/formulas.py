"""The formulas of the texts, checked with numbers."""

import numpy as np
from solution import kd, log_softmax

UNCHECKED = {
    r"q = e^{-5000}": "a number that no float can hold, which is the point",
}


def setting(draw, n=3, c=4):
    """Logits of student and teacher, and labels."""
    return draw.normal(0, 2, (n, c)), draw.normal(0, 2, (n, c)), draw.integers(0, c, n)


def soft(logits, T):
    powers = np.exp(logits / T)
    return powers / powers.sum(axis=1, keepdims=True)


def the_soft_answers(rng):
    r"""p_{ik} = \frac{e^{v_{ik}/T}}{\sum_{l} e^{v_{il}/T}}, \qquad q_{ik} = \frac{e^{z_{ik}/T}}{\sum_{l} e^{z_{il}/T}}"""
    z, v, _ = setting(rng)
    for T in (0.5, 1.0, 4.0):
        yield np.exp(log_softmax(v / T)), soft(v, T)
        yield np.exp(log_softmax(z / T)), soft(z, T)


def the_divergence(rng):
    r"""D_i = \sum_{k=1}^{c} p_{ik} \, (\log p_{ik} - \log q_{ik})"""
    z, v, y = setting(rng, n=1)
    p, q = soft(v, 2.0)[0], soft(z, 2.0)[0]
    yield kd(z, v, y, 2.0, 1.0) / 4, sum(p[k] * (np.log(p[k]) - np.log(q[k])) for k in range(4))


def the_labels(rng):
    r"""H_i = -\log q^{(1)}_{i \, y_i}."""
    z, v, y = setting(rng, n=1)
    yield kd(z, v, y, 2.0, 0.0), -np.log(soft(z, 1.0)[0, y[0]])


def the_loss(rng):
    r"""L = \alpha \, T^2 \, \frac{1}{n} \sum_{i=1}^{n} D_i + (1 - \alpha) \, \frac{1}{n} \sum_{i=1}^{n} H_i"""
    z, v, y = setting(rng)
    alpha, T, n = 0.3, 2.5, 3
    p, q = soft(v, T), soft(z, T)
    D = [sum(p[i] * np.log(p[i] / q[i])) for i in range(n)]
    H = [-np.log(soft(z, 1.0)[i, y[i]]) for i in range(n)]
    yield kd(z, v, y, T, alpha), alpha * T**2 * sum(D) / n + (1 - alpha) * sum(H) / n


def the_examples():
    r"""
    -\log \frac{3}{4}
    \frac{1}{2} \log 2 + \frac{1}{2} \log \frac{2}{3}
    """
    student, teacher, y = np.log(np.array([[1.0, 3.0]])), np.zeros((1, 2)), np.array([1])
    yield kd(student, teacher, y, 1.0, 0.0), -np.log(3 / 4)
    yield kd(student, teacher, y, 1.0, 1.0), np.log(2) / 2 + np.log(2 / 3) / 2


def the_gradient(rng):
    r"""\frac{\partial D}{\partial z_k} = \frac{1}{T} (q_k - p_k)."""
    z, v, y = setting(rng, n=1)
    T, h = 3.0, 1e-5
    for k in range(4):
        move = h * np.eye(4)[k]
        numeric = (kd(z + move, v, y, T, 1.0) - kd(z - move, v, y, T, 1.0)) / (2 * h) / T**2
        yield numeric, "~", (soft(z, T)[0, k] - soft(v, T)[0, k]) / T


def high_temperature(rng):
    r"""
    q_k - p_k \approx \frac{1}{c \, T} \left( (z_k - \bar{z}) - (v_k - \bar{v}) \right)
    T^2 D \approx \frac{1}{2c} \sum_{k=1}^{c} \left( (z_k - \bar{z}) - (v_k - \bar{v}) \right)^2.
    \frac{1}{c T^2}
    """
    z, v, y = setting(rng, n=1)
    T, c = 1e5, 4
    apart = (z - z.mean()) - (v - v.mean())
    yield T * (soft(z, T) - soft(v, T)), "~", apart / c
    yield kd(z, v, y, T, 1.0) / (apart**2).sum(), "~", 1 / (2 * c)


def small_exponents():
    r"""e^x \approx 1 + x"""
    yield np.exp(0.001), "~", 1.001


def safe_logarithm(rng):
    r"""\log \frac{e^{x_k}}{\sum_l e^{x_l}} = (x_k - m) - \log \sum_l e^{x_l - m}, \qquad m = \max_l x_l"""
    x, _, _ = setting(rng)
    m = x.max(axis=1, keepdims=True)
    yield np.log(soft(x, 1.0)), (x - m) - np.log(np.exp(x - m).sum(axis=1, keepdims=True))
    yield log_softmax(x), np.log(soft(x, 1.0))


def a_one_in_the_sum():
    r"""e^0 = 1"""
    yield np.exp(0.0), 1


def an_ordinary_number():
    r"""\log q = -5000"""
    yield log_softmax(np.array([[0.0, 5000.0]]))[0, 0], -5000


def the_ceiling():
    r"""\log(q + 10^{-12})"""
    yield round(-np.log(0 + 1e-12), 1), 27.6


def the_cross_entropy(rng):
    r"""-\sum_k p_k \log q_k"""
    z, v, y = setting(rng, n=1)
    p = soft(v, 1.0)[0]
    entropy = -np.sum(p * np.log(p))
    yield -np.sum(p * np.log(soft(z, 1.0)[0])) - entropy, kd(z, v, y, 1.0, 1.0)
