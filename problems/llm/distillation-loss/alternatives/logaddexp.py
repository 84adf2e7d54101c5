"""The safe sum of exponentials is a ufunc of numpy; the teacher's part is a cross-entropy minus an entropy."""

import numpy as np


def kd(student, teacher, y, T, a):
    def log_softmax(x):
        return x - np.logaddexp.reduce(x, axis=1, keepdims=True)

    log_p, log_q = log_softmax(teacher / T), log_softmax(student / T)
    p = np.exp(log_p)
    cross_entropy, entropy = -(p * log_q).sum(), -(p * log_p).sum()
    labels = np.where(np.arange(student.shape[1]) == y[:, None], log_softmax(student), 0.0).sum()
    return float((a * T**2 * (cross_entropy - entropy) - (1 - a) * labels) / len(y))
