# /// expect
# outcome = "wrong-answer"
# fails = ["teacher and label", "three examples"]
# lines = [21]
# misconception = "no-mean-at-all"
# ///
import numpy as np


def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def kd(student, teacher, y, T, a):
    n = len(y)
    log_p = log_softmax(teacher / T)
    log_q = log_softmax(student / T)
    divergence = (np.exp(log_p) * (log_p - log_q)).sum(axis=1)
    labels = -log_softmax(student)[np.arange(n), y]
    return a * T**2 * divergence + (1 - a) * labels
