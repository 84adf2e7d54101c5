import numpy as np


def _scaled_log_softmax(z: np.ndarray, T: float) -> np.ndarray:
    """T times the logarithm of softmax(z / T), row by row; finite for every T above 0."""
    d = z - z.max(axis=1, keepdims=True)
    with np.errstate(over="ignore"):  # d / T may become -inf for a tiny T, and exp makes a 0 of it
        total = np.exp(d / T).sum(axis=1, keepdims=True)  # between 1 and c
    return d - T * np.log(total)


def kd(student: np.ndarray, teacher: np.ndarray, y: np.ndarray, T: float, a: float) -> float:
    """Distillation loss of logits (n, c): the teacher's soft answers with weight a, the labels with 1 - a."""
    log_p = _scaled_log_softmax(teacher, T)
    log_q = _scaled_log_softmax(student, T)
    with np.errstate(over="ignore"):
        p = np.exp(log_p / T)
    soft = T * (p * (log_p - log_q)).sum(axis=1)  # T^2 D_i: one T is in the logarithms already
    hard = -_scaled_log_softmax(student, 1.0)[np.arange(len(y)), y]
    return float(a * soft.mean() + (1.0 - a) * hard.mean())
