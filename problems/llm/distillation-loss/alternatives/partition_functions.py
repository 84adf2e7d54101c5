"""Only the logarithms of the two sums are needed: the rest of the divergence is a mean of differences of logits."""

import numpy as np


def log_sum_exp(logits):
    top = np.max(logits, axis=-1)
    return top + np.log(np.sum(np.exp(logits - top[..., None]), axis=-1))


def kd(student, teacher, y, T, a):
    z, v = student / T, teacher / T
    p = np.exp(v - log_sum_exp(v)[:, None])
    divergence = np.einsum("nc,nc->n", p, v - z) - log_sum_exp(v) + log_sum_exp(z)
    chosen = np.take_along_axis(student, y[:, None], axis=1)[:, 0]
    labels = log_sum_exp(student) - chosen
    return float(np.mean(a * T * T * divergence + (1 - a) * labels))
