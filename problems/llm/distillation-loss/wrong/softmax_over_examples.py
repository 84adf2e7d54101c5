# /// expect
# outcome = "wrong-answer"
# fails = ["teacher and label", "twice the temperature"]
# lines = [11, 12]
# misconception = "softmax-over-examples"
# ///
import numpy as np


def log_softmax(z):
    z = z - z.max(axis=0)
    return z - np.log(np.exp(z).sum(axis=0))


def kd(student, teacher, y, T, a):
    log_p, log_q = log_softmax(teacher / T), log_softmax(student / T)
    divergence = (np.exp(log_p) * (log_p - log_q)).sum() / len(y)
    labels = -log_softmax(student)[np.arange(len(y)), y].mean()
    return float(a * T**2 * divergence + (1 - a) * labels)
