import numpy as np


def kd(student: np.ndarray, teacher: np.ndarray, y: np.ndarray, T: float, a: float) -> float:
    """Distillation loss of logits (n, c): the teacher's soft answers with weight a, the labels with 1 - a."""
    log_p, log_q = log_softmax(teacher / T), log_softmax(student / T)
    divergence = np.sum(np.exp(log_p) * (log_p - log_q), axis=1)
    surprise = -log_softmax(student)[np.arange(len(y)), y]
    return float(a * T**2 * divergence.mean() + (1 - a) * surprise.mean())


def log_softmax(logits: np.ndarray) -> np.ndarray:
    """The logarithms of the probabilities of each row, without overflow and without log 0."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
