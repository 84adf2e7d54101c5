# /// expect
# outcome = "wrong-answer"
# fails = ["random logits"]
# passes = ["teacher and label", "the label alone", "three examples", "four classes"]
# lines = [17, 18]
# misconception = "powers-of-probabilities"
# ///
import numpy as np


def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def kd(student, teacher, y, T, a):
    log_p = log_softmax(teacher) / T
    log_q = log_softmax(student) / T
    divergence = np.sum(np.exp(log_p) * (log_p - log_q), axis=1)
    labels = -log_softmax(student)[np.arange(len(y)), y]
    return float(a * T**2 * divergence.mean() + (1 - a) * labels.mean())
