# /// expect
# outcome = "wrong-answer"
# fails = ["teacher and label", "twice the temperature"]
# passes = ["the label alone"]
# lines = [18]
# misconception = "distance-of-logits"
# ///
import numpy as np


def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def kd(student, teacher, y, T, a):
    n = len(y)
    divergence = np.mean((student / T - teacher / T) ** 2, axis=1)
    labels = -log_softmax(student)[np.arange(n), y]
    return float(a * T**2 * divergence.mean() + (1 - a) * labels.mean())
